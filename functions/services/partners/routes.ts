import * as z from 'zod';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { NewPartner, Partner, PartnerId, PartnerWithSecret } from './model.ts';

const params = z.strictObject({ id: PartnerId });

export const partnerRoutes = routes({
  register: post('/v1/partners', ['operator'], {
    summary: 'Register a utility, a department or the finance bureau; its secret is shown this once',
    again: 'a name is registered once',
    body: NewPartner,
    answers: { 201: { description: 'Registered', schema: PartnerWithSecret } },
  }),
  list: get('/v1/partners', ['operator'], {
    summary: 'All partners',
    answers: { 200: { description: 'The partners', schema: z.object({ items: z.array(Partner) }) } },
  }),
  change: put('/v1/partners/{id}', ['operator'], {
    summary: 'Change a partner; a new webhook address takes back a disabling',
    params,
    body: NewPartner,
    answers: { 200: { description: 'As it is now', schema: Partner } },
  }),
  rotateSecret: post('/v1/partners/{id}/secret-rotations', ['operator'], {
    summary: 'Give a new secret; for 24 hours webhooks are signed with both',
    idempotent: true,
    params,
    answers: {
      201: {
        description: 'The new secret, shown this once',
        schema: z.object({ secret: z.string(), previousValidUntil: z.string().optional() }),
      },
    },
  }),
});
