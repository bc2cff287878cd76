import * as z from 'zod';
import { PlanLimit } from '../../law/deadline/plan-limit.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { DeadlineSummary, summarise } from '../../law/deadline/view.ts';
import type { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { Text } from '../../common/text.ts';
import { OrderStatus, type Order } from '../../services/orders/model.ts';
import { OrderView, viewOrder } from '../../services/orders/view.ts';
import { Allowed } from '../../platform/allowed.ts';
import { TimelineEntry } from '../../platform/timeline.ts';
import { OwnerView } from '../projects/model.ts';
import type { CaseLetter } from './letters.ts';
import { DecisionView, Obligation, RiverCase, RiverId, RiverStatus } from './model.ts';
import { riverWhole } from './paths.ts';
import { RiverRule, RiverRules } from './rules/model.ts';
import type { RiverHead } from './parts.ts';
import { riverLimit, riverRules, ruleOf } from './rules/rules.ts';

const CaseDeadline = DeadlineSummary.extend({
  plan: PlanLimit.describe('How the limit is made up: departments review at once (Art. 9)'),
}).meta({ id: 'RiverDeadline' });

const ObligationView = Obligation.extend({ allowed: Allowed }).meta({ id: 'Obligation' });

export const RiverView = RiverCase.extend({
  applicant: OwnerView,
  decision: DecisionView.optional(),
  deadline: CaseDeadline.optional(),
  conditions: z.array(Text).describe('Standing conditions of the level'),
  orders: z.array(OrderView),
  letters: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), status: OrderStatus })),
  obligations: z.array(ObligationView),
  timeline: z.array(TimelineEntry),
  allowed: Allowed,
}).meta({ id: 'RiverApproval' });

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
    deadline: CaseDeadline.optional(),
    referral: Text.optional().describe('Outside: where to go instead'),
  })
  .meta({ id: 'RiverApprovalSubmitted' });

export const Limits = z.object({
  version: z.string(),
  effectiveFrom: PlainDate,
  basis: z.string(),
  levels: RiverRules.shape.levels,
  activities: RiverRules.shape.activities,
  checklists: RiverRules.shape.checklists,
  rules: z.array(RiverRule.extend({ limit: z.object({ promised: PlanLimit, statutory: PlanLimit }) })),
});

/** The published rules, each with its limit reckoned. */
export const publishedLimits = (): z.infer<typeof Limits> => {
  const { version, effectiveFrom, basis, levels, activities, checklists, rules } = riverRules();
  return {
    version,
    effectiveFrom,
    basis,
    levels,
    activities,
    checklists,
    rules: rules.map((rule) => ({
      ...rule,
      limit: { promised: riverLimit(rule, 'promised'), statutory: riverLimit(rule, 'statutory') },
    })),
  };
};

export const viewDeadline = (
  one: RiverCase,
  orders: readonly Order[],
  now: Instant,
  workingTime: WorkingTime,
) => {
  const whole = riverWhole(one, 'promised', orders, { now, workingTime });
  const reckoning = whole && reckon(whole.deadline, workingTime);
  if (!reckoning || one.level === undefined) return undefined;
  return {
    ...summarise(reckoning, one.endedAt ?? now, workingTime),
    plan: riverLimit(ruleOf(one.activity, one.level), 'promised'),
  };
};

export interface Around {
  /** To this caller. */
  readonly allowed: readonly string[];
  /** With whom to call, as this caller may see it. */
  readonly applicant: OwnerView;
  readonly decision: DecisionView | undefined;
  readonly orders: readonly Order[];
  readonly letters: readonly CaseLetter[];
  readonly obligations: readonly z.infer<typeof ObligationView>[];
  readonly timeline: readonly TimelineEntry[];
}

export const viewRiver = (
  { decision: _, ...one }: RiverCase,
  { allowed, applicant, decision, orders, letters, obligations, timeline }: Around,
  now: Instant,
  workingTime: WorkingTime,
): z.infer<typeof RiverView> => {
  const deadline = viewDeadline(one, orders, now, workingTime);
  return {
    ...one,
    applicant,
    ...(decision && { decision }),
    ...(deadline && { deadline }),
    conditions: one.level === undefined ? [] : ruleOf(one.activity, one.level).conditions,
    orders: orders.map((order) => viewOrder(order, now, workingTime)),
    letters: letters.map(({ letter: { id, from, to }, order: { status } }) => ({ id, from, to, status })),
    obligations: [...obligations],
    timeline: [...timeline],
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
