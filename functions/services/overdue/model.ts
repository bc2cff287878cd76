import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { OwedPayment, Turn } from '../../platform/watch/owed.ts';
import { PartnerId } from '../partners/model.ts';

/** Yellow from its first reminder on, red when it is over. What is green does not stand in the queue. */
export const Light = z.enum(['yellow', 'red']).meta({ id: 'Light' });
export type Light = z.infer<typeof Light>;

/** What may stand in the queue. */
export const OverdueKind = z
  .enum([
    ...(['order', 'entitlement', 'joint-installation', 'project-stage', 'project-obstacle'] as const),
    ...(['river-approval', 'scoring-round'] as const),
  ])
  .meta({ id: 'OverdueKind' });
export type OverdueKind = z.infer<typeof OverdueKind>;

/** Who owes it. Of the limit of a whole, nobody alone: then it waits for the partners in `waitsFor`. */
const responsible = {
  partner: PartnerId.optional().describe('Who owes it'),
  partnerName: z.string().optional(),
  department: z.string().optional().describe('By its code, where a department owes it'),
};

const days = z.int().min(0).optional();

/** Something that is late, or about to be. */
export const OverdueItem = z
  .object({
    light: Light,
    kind: OverdueKind,
    subject: z.object({ kind: z.string(), id: z.string() }),
    orderId: z.string().optional(),
    href: z.string(),
    limit: z.string().describe('Of those that run, the one that is due first'),
    due: Instant,
    lastDay: PlainDate,
    daysLeft: days,
    daysOver: days,
    turn: Turn,
    ...responsible,
    waitsFor: z
      .array(z.object({ partner: PartnerId, partnerName: z.string().optional() }))
      .optional()
      .describe('Of a whole: the partners it waits for'),
    payment: OwedPayment.optional(),
    stated: z.boolean().optional().describe('Of a payment: its department has said why, and when it pays'),
    statementOwedSince: Instant.optional(),
  })
  .meta({ id: 'OverdueItem' });
export type OverdueItem = z.infer<typeof OverdueItem>;

const lights = {
  green: z.int().min(0).describe('In time, and not near its end'),
  yellow: z.int().min(0),
  red: z.int().min(0),
};

export const OverdueCounts = z
  .object({
    ...lights,
    by: z.array(z.object({ ...responsible, ...lights })),
    more: z.literal(true).optional(),
  })
  .meta({ id: 'OverdueCounts' });
export type OverdueCounts = z.infer<typeof OverdueCounts>;
