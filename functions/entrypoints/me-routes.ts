import * as z from 'zod';
import { nameBeside } from '../services/partners/naming.ts';
import { partnerKinds, roles, get, routes } from '../platform/http/route.ts';

const count = z.int().min(0).max(100);

const Operation = z.object({
  operationId: z.string(),
  method: z.string(),
  path: z.string(),
  summary: z.string(),
});

export const Me = z
  .object({
    role: z.enum(roles),
    sub: z.string(),
    name: z.string(),
    uscc: z.string().optional(),
    citizen: z.string().optional(),
    partner: z.string().optional(),
    ...nameBeside('partner'),
    registration: z
      .object({
        kind: z.enum(partnerKinds),
        department: z.string().optional(),
        services: z.array(z.string()).optional(),
      })
      .optional(),
    may: z.array(Operation).describe('The operations that are open to the caller'),
    awaiting: z
      .object({
        messages: count.describe('Messages in the mailbox'),
        orders: count.optional().describe('Orders in the inbox that have not ended'),
        letters: count
          .optional()
          .describe('Letters of other departments without an answer: silence is consent'),
        jointInstallations: count.optional(),
        riverApprovals: count.optional(),
        projects: count.optional(),
        entitlements: count.optional(),
      })
      .describe('What waits for the caller: counted among a hundred of each, projects among twenty'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const meRoutes = routes({
  show: get('/v1/me', roles, {
    summary: 'Who I am, what I may do, how much awaits me',
    answers: { 200: { description: 'The caller', schema: Me } },
  }),
});
