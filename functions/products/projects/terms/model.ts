import * as z from 'zod';
import { Title } from '../../../common/text.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import { Instant } from '../../../law/instant.ts';
import { MaterialKind } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { RecheckOutcome } from '../../../law/recheck.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { PartnerId } from '../../../services/partners/model.ts';
import { PermitLife } from '../plans/model.ts';

/**
 * What a project must do by a day, beside its steps.
 * - `approval`, `construction`, `environment`: a permit that is to be used while it lasts.
 * - `follows`: what may follow an acceptance (容缺).
 * - `record`: what the owner is to file by itself, such as that building is finished.
 * - `stop`: building stopped; after a year its permit is verified before it goes on (建筑法 art. 10).
 */
export const TermKind = z
  .enum(['approval', 'construction', 'environment', 'follows', 'record', 'stop'])
  .meta({ id: 'TermKind' });
export type TermKind = z.infer<typeof TermKind>;

export const TermStatus = z.enum(['running', 'met', 'over', 'in-check', 'void']);
export type TermStatus = z.infer<typeof TermStatus>;

export const TermId = z.string().regex(/^[a-z0-9-]{1,180}$/);

export const Term = z.strictObject({
  id: TermId,
  kind: TermKind,
  status: TermStatus,
  /** What its step is called. */
  title: Title,
  stage: z.string(),
  step: z.string(),
  /** The department whose matter it is. */
  partner: PartnerId.optional(),
  since: Instant,
  deadline: DeadlineSpec,
  life: PermitLife.optional(),
  materials: z.array(MaterialKind).optional(),
  /** What its department is deciding: a longer life, or that a stopped building may go on. */
  asked: z.strictObject({ orderId: OrderId, at: Instant, by: z.int().optional() }).optional(),
  decided: z
    .array(z.strictObject({ orderId: OrderId, at: Instant, by: z.int().optional(), granted: z.boolean() }))
    .default([]),
  recheck: z
    .strictObject({
      servedAt: Instant,
      deadline: DeadlineSpec,
      outcome: RecheckOutcome.optional(),
      /** What its department has been reminded of. */
      rungs: z.array(z.string()).optional(),
    })
    .optional(),
  stopped: z
    .strictObject({ on: PlainDate, reason: z.string(), reportedAt: Instant, reportedLate: z.boolean() })
    .optional(),
  breachedAt: Instant.optional(),
  endedAt: Instant.optional(),
  rungs: z.array(z.string()).optional(),
});
export type Term = z.infer<typeof Term>;

/** Orders that decide on it, or did. */
export const ordersOfTerm = ({ asked, decided }: Term): OrderId[] => [
  ...decided.map(({ orderId }) => orderId),
  ...(asked ? [asked.orderId] : []),
];

/** So many terms of a project are kept; a step that is done anew has new ones. */
export const mostTerms = 200;
