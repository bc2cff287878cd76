import { FirstResponderView } from '../../services/first-responders/model.ts';
import * as z from 'zod';
import { reckon } from '../../law/deadline/reckon.ts';
import { dueShape } from '../../law/deadline/due-shape.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { DeadlineSummary, summarise } from '../../law/deadline/view.ts';
import { Instant } from '../../law/instant.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { Text } from '../../common/text.ts';
import { OrderStatus, type Order } from '../../services/orders/model.ts';
import { lineOf, NextOfCase, OrderLine } from '../../services/orders/line.ts';
import { named, nameBeside, NamedEntry, namedEntries, type NameOf } from '../../services/partners/naming.ts';
import { Allowed } from '../../platform/allowed.ts';
import type { TimelineEntry } from '../../platform/timeline.ts';
import { OwnerView } from '../projects/model.ts';
import type { CaseLetter } from './letters.ts';
import { DecisionView, Obligation, RiverCase, RiverId, RiverStatus } from './model.ts';
import { nextOfRiver, viewMakeUp } from './next.ts';
import { riverWhole } from './paths.ts';
import { Citation } from './rules/model.ts';
import type { RiverHead } from './parts.ts';
import { termsOf } from './rules/terms.ts';

const ObligationView = Obligation.extend({ allowed: Allowed }).meta({ id: 'Obligation' });

export const RiverView = RiverCase.omit({
  ...({ makeUp: true, reviews: true, suspensions: true } as const),
  ...({ terms: true, dropped: true, prohibited: true } as const),
})
  .extend({
    next: NextOfCase.optional(),
    applicant: OwnerView,
    decision: DecisionView.optional(),
    makeUp: z
      .object({
        missing: z.array(MaterialKind),
        ...dueShape,
        overdueSince: Instant.optional().describe('From then on the case stands still for them'),
      })
      .optional()
      .describe('Accepted with missing documents (容缺受理): what is to follow, and by which day'),
    prohibited: z
      .object({ since: Instant.optional().describe('When it was found'), citations: z.array(Citation) })
      .optional()
      .describe('Prohibited where it is planned: it can only be refused, or restated'),
    deadline: DeadlineSummary.optional(),
    conditions: z.array(Text).describe('Standing conditions of the level'),
    orders: z.array(OrderLine),
    letters: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        ...nameBeside('from', 'to'),
        status: OrderStatus,
      }),
    ),
    obligations: z.array(ObligationView),
    firstResponder: FirstResponderView.optional(),
    timeline: z.array(NamedEntry),
    allowed: Allowed,
  })
  .meta({ id: 'RiverApproval' });

export const RiverSummary = RiverCase.pick({
  id: true,
  status: true,
  activity: true,
  level: true,
  submittedAt: true,
  breachedAt: true,
  endedAt: true,
})
  .extend({ region: z.string(), silentDepartments: z.array(z.string()) })
  .meta({ id: 'RiverApprovalSummary' });

export const Submitted = z
  .object({
    id: RiverId,
    status: RiverStatus,
    inside: z.boolean(),
    level: z.string().optional(),
    areas: RiverCase.shape.areas,
    conditions: z.array(Text).optional(),
    departments: z.array(z.string()).optional(),
    deadline: DeadlineSummary.optional(),
    referral: Text.optional().describe('Outside: where to go instead'),
  })
  .meta({ id: 'RiverApprovalSubmitted' });

export const viewDeadline = (
  one: RiverCase,
  orders: readonly Order[],
  { now, workingTime }: AsOf,
): DeadlineSummary | undefined => {
  const whole = riverWhole(one, 'promised', orders, { now, workingTime });
  const reckoning = whole && reckon(whole.deadline, workingTime);
  return reckoning && summarise(reckoning, one.endedAt ?? now, workingTime);
};

export interface Around {
  /** To this caller. */
  readonly allowed: readonly string[];
  /** With whom to call, as this caller may see it. */
  readonly applicant: OwnerView;
  /** By what it is prohibited now. */
  readonly prohibited: readonly Citation[];
  readonly decision: DecisionView | undefined;
  readonly orders: readonly Order[];
  readonly letters: readonly CaseLetter[];
  readonly obligations: readonly z.infer<typeof ObligationView>[];
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: NameOf;
}

export const viewRiver = (
  one: RiverCase,
  { allowed, applicant, prohibited, decision, orders, letters, obligations, timeline, nameOf }: Around,
  asOf: AsOf,
): z.infer<typeof RiverView> => {
  const { decision: _, makeUp, reviews: _reviews, suspensions: _suspensions, ...said } = one;
  const { terms: _terms, dropped: _dropped, prohibited: found, ...rest } = said;
  const deadline = viewDeadline(one, orders, asOf);
  const lines = orders.map((order) => lineOf(order, nameOf, asOf));
  const next = nextOfRiver(one, lines, deadline, asOf);
  return {
    ...rest,
    ...(next && { next }),
    ...(makeUp && { makeUp: viewMakeUp(makeUp, asOf) }),
    ...(prohibited.length > 0 && {
      prohibited: { ...(found && { since: found.since }), citations: [...prohibited] },
    }),
    applicant,
    ...(decision && { decision }),
    ...(deadline && { deadline }),
    conditions: [...(termsOf(one)?.conditions ?? [])],
    orders: lines,
    letters: letters.map(({ letter: { id, from, to }, order: { status } }) =>
      named({ id, from, to, status }, nameOf, 'from', 'to'),
    ),
    obligations: [...obligations],
    timeline: namedEntries(timeline, nameOf),
    allowed: [...allowed],
  };
};

export const summariseRiver = (one: RiverHead): z.infer<typeof RiverSummary> => ({
  id: one.id,
  status: one.status,
  activity: one.activity,
  ...(one.level !== undefined && { level: one.level }),
  submittedAt: one.submittedAt,
  ...(one.breachedAt && { breachedAt: one.breachedAt }),
  ...(one.endedAt && { endedAt: one.endedAt }),
  region: one.region,
  silentDepartments: [...one.silent],
});
