import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { DeadlineView, explain } from '../../law/deadline/view.ts';
import { Instant } from '../../law/instant.ts';
import { LetterOutcome } from '../../law/letter.ts';
import { type Order, OrderStatus } from '../../services/orders/model.ts';
import { Allowed } from '../../platform/allowed.ts';
import type { TimelineEntry } from '../../platform/timeline.ts';
import { Next, nextOf } from '../../services/orders/next.ts';
import { named, nameBeside, NamedEntry, namedEntries, type NameOf } from '../../services/partners/naming.ts';
import { Proof } from '../../services/webhooks/proof.ts';
import { Consultation, type ConsultationHead } from './model.ts';

const state = {
  status: OrderStatus.describe('served, replied, deemed-consent or withdrawn'),
  outcome: LetterOutcome.optional().describe(
    'An answer, or consent by silence with article, receipt and days counted',
  ),
};

/** A letter in a list. */
export const ConsultationSummary = Consultation.omit({ question: true, materials: true })
  .extend({ ...state, ...nameBeside('from', 'to'), next: Next.optional() })
  .meta({ id: 'ConsultationSummary' });

/** A letter with all there is to prove: how it was pushed, each day of its limit, what was said and what became of it. */
export const ConsultationView = Consultation.extend({
  ...nameBeside('from', 'to'),
  ...state,
  deadline: DeadlineView,
  service: z.object({
    servedAt: Instant,
    /** Kept with the delivery; absent in the moment before the push is under way. */
    push: Proof.optional(),
  }),
  remarks: z
    .array(z.looseObject({ at: Instant }))
    .describe('Answers without a clear position: kept, and the clock ran on'),
  timeline: z.array(NamedEntry),
  allowed: Allowed,
}).meta({ id: 'Consultation' });
export type ConsultationView = z.infer<typeof ConsultationView>;

export const summarise = (
  letter: ConsultationHead,
  order: Order,
  nameOf: NameOf,
  asOf: AsOf,
): z.infer<typeof ConsultationSummary> => {
  const { status, outcome } = order;
  const next = nextOf(order, asOf);
  return {
    ...named(letter, nameOf, 'from', 'to'),
    status,
    ...(outcome && { outcome }),
    ...(next && { next }),
  };
};

export interface Around {
  readonly order: Order;
  readonly push: Proof | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: NameOf;
  /** To this caller. */
  readonly allowed: readonly string[];
}

export const view = (
  letter: Consultation,
  { order, push, timeline, nameOf, allowed }: Around,
  now: Instant,
  workingTime: WorkingTime,
): ConsultationView => {
  const { status, outcome, limits, endedAt, said = [] } = order;
  const limit = limits['reply'];
  if (!limit) throw new Fault(`Order ${order.id} is not a letter's`);
  return {
    ...named(letter, nameOf, 'from', 'to'),
    status,
    ...(outcome && { outcome }),
    deadline: explain(reckon(limit.deadline, workingTime), endedAt ?? now, workingTime),
    service: { servedAt: letter.servedAt, ...(push && { push }) },
    remarks: said.filter(({ at }) => outcome?.outcome !== 'replied' || at !== outcome.at),
    timeline: namedEntries(timeline, nameOf),
    allowed: [...allowed],
  };
};
