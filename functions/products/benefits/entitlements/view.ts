import { FirstResponderView } from '../../../services/first-responders/model.ts';
import * as z from 'zod';
import { LimitView, viewLimits } from '../../../platform/watch/limit.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { Instant } from '../../../law/instant.ts';
import { DecisionView } from '../policies/view.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { Allowed } from '../../../platform/allowed.ts';
import type { TimelineEntry } from '../../../platform/timeline.ts';
import { NamedEntry, namedEntries, type NameOf } from '../../../services/partners/naming.ts';
import { Next } from '../../../services/orders/next.ts';
import { DeliveryStatus } from '../../../services/webhooks/model.ts';
import { AccountView } from '../../../platform/persons/shown.ts';
import { OfferedAccount } from './account.ts';
import { nextOfEntitlement } from './next.ts';
import {
  Entitlement,
  EntitlementStatus,
  fen,
  GivenStatement,
  Notice,
  Objection,
  shownStatement,
} from './model.ts';
import { moneyOf, moneyStates } from './returned.ts';
import { isOverdue, paidSoFar } from './rules.ts';
import { sharesOf } from '../policies/payment-terms.ts';
import { arrivedOf, Transfer } from './payments.ts';

/** As people see it: `overdue` while a deadline of payment is over and its payment is not made; but for the turn of its click. */
export const ShownStatus = z
  .enum([...EntitlementStatus.options, 'overdue'])
  .meta({ id: 'ShownEntitlementStatus' });
export type ShownStatus = z.infer<typeof ShownStatus>;

/** While it is the turn of the enterprise, that is what is shown. */
const asks: ReadonlySet<Entitlement['status']> = new Set(['awaiting-confirmation', 'payment-returned']);

const shownStatus = (entitlement: Entitlement): ShownStatus =>
  isOverdue(entitlement) && !asks.has(entitlement.status) ? 'overdue' : entitlement.status;

const Money = z
  .enum(moneyStates)
  .describe('Paid, sent back by the bank, paid anew, lapsed, or paid back')
  .meta({ id: 'BenefitMoney' });

/** Who objected is known to the platform alone. */
export const ObjectionView = Objection.omit({ by: true }).meta({ id: 'BenefitObjectionShown' });

/** 公示: what everybody sees before it is paid. */
export const PublishedBenefit = Entitlement.pick({
  id: true,
  uscc: true,
  county: true,
  policy: true,
  department: true,
  fen: true,
})
  .extend({
    place: z.string().describe('Where it is shown besides'),
    until: Instant.nullable().describe('Objections are taken before this'),
    open: z.boolean(),
  })
  .meta({ id: 'PublishedBenefit' });

export const EntitlementSummary = Entitlement.pick({
  id: true,
  uscc: true,
  county: true,
  policy: true,
  department: true,
  fen: true,
  matchedAt: true,
  grantedAt: true,
  paidAt: true,
})
  .extend({
    status: ShownStatus,
    paid: fen.describe('By orders that have ended: what one still open has paid in part shows in the whole'),
    money: Money.optional(),
  })
  .meta({ id: 'EntitlementSummary' });

const NoticeView = Notice.extend({
  statement: shownStatement.nullable().describe('Null when the department had given none'),
  proof: z.object({
    inPlatformAt: Instant,
    webhook: z.object({ status: DeliveryStatus, deliveredAt: Instant.optional() }).optional(),
  }),
});
export type NoticeView = z.infer<typeof NoticeView>;

const StatementView = GivenStatement.omit({ official: true }).extend(shownStatement.shape);

export const EntitlementView = Entitlement.omit({ limits: true, begun: true, round: true })
  .extend({
    account: AccountView.optional(),
    statement: StatementView.optional(),
    status: ShownStatus,
    stage: EntitlementStatus.describe('Where it stands in its course, overdue or not'),
    next: Next.optional(),
    paid: fen,
    money: Money.optional(),
    shares: z
      .array(z.object({ source: z.string(), fen }))
      .optional()
      .describe('Who bears what of the sum'),
    objections: z.array(ObjectionView).optional(),
    limits: z.record(z.string(), LimitView),
    payments: z.array(Transfer),
    notices: z.array(NoticeView),
    trace: DecisionView.optional().describe(
      'The frozen decision: conditions, facts, sources, citations, arithmetic',
    ),
    firstResponder: FirstResponderView.optional(),
    timeline: z.array(NamedEntry),
    allowed: Allowed,
    payTo: OfferedAccount.optional().describe(
      'The account on record, while a confirmation would take it: masked',
    ),
  })
  .meta({ id: 'Entitlement' });

export const summariseEntitlement = (entitlement: Entitlement): z.infer<typeof EntitlementSummary> => {
  const { id, uscc, county, policy, department, fen: total, matchedAt, grantedAt, paidAt } = entitlement;
  const money = moneyOf(entitlement);
  return {
    id,
    ...(uscc !== undefined && { uscc }),
    ...(county !== undefined && { county }),
    policy,
    department,
    fen: total,
    matchedAt,
    ...(money && { money }),
    ...(grantedAt && { grantedAt }),
    ...(paidAt && { paidAt }),
    status: shownStatus(entitlement),
    paid: paidSoFar(entitlement),
  };
};

export interface Around {
  /** To this caller. */
  readonly allowed: readonly string[];
  readonly decision: Decision | undefined;
  readonly transfers: readonly Transfer[];
  readonly notices: readonly NoticeView[];
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: NameOf;
  readonly payTo: OfferedAccount | undefined;
  /** As this caller may see it. */
  readonly account: z.infer<typeof AccountView> | undefined;
  readonly statement: z.infer<typeof StatementView> | undefined;
}

export const viewEntitlement = (
  entitlement: Entitlement,
  { allowed, decision, transfers, notices, timeline, nameOf, payTo, account, statement }: Around,
  asOf: AsOf,
) => {
  const { now, workingTime } = asOf;
  const next = nextOfEntitlement(entitlement, asOf);
  const { begun: _, round: __, account: ___, statement: ____, objections, ...shown } = entitlement;
  const { shares } = entitlement.terms;
  const money = moneyOf(entitlement);
  return {
    ...shown,
    ...(money && { money }),
    ...(shares && { shares: sharesOf(entitlement.fen, shares) }),
    ...(objections && { objections: objections.map(({ by: _by, ...one }) => one) }),
    status: shownStatus(entitlement),
    stage: entitlement.status,
    ...(next && { next }),
    paid: arrivedOf(transfers, entitlement),
    ...(account && { account }),
    ...(statement && { statement }),
    limits: viewLimits(entitlement.limits, entitlement.endedAt ?? now, workingTime),
    payments: [...transfers],
    notices: [...notices],
    ...(decision && { trace: decision }),
    timeline: namedEntries(timeline, nameOf),
    allowed: [...allowed],
    ...(payTo && { payTo }),
  };
};
