import type { Limits } from '../../platform/watch/limit.ts';
import {
  DeadlineSpec,
  type DeadlineEnd,
  type DeadlineKind,
  isWhole,
  type Start,
  type Unit,
} from '../../law/deadline/model.ts';
import { limitOf } from '../../law/deadline/plan-limit.ts';
import { type Plan, type PlanStep, unitOf } from '../../law/deadline/plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import type { Instant } from '../../law/instant.ts';
import { basisOf } from '../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import { unwrap } from '../../common/result.ts';
import type { ServiceItem, ServiceItemVersion } from '../../services/service-items/model.ts';
import { isWorks, limits, planOf, type Budget } from './limits.ts';
import type { Channel } from './model.ts';

/** The service item by which the cases of a channel begin, once an operator has published it. */
export const itemCodes = {
  ordinary: 'joint-installation',
  green: 'joint-installation-green',
} as const satisfies Record<Channel, string>;

/** By which citizens apply for their homes: until a city has published it, none of them may. */
export const homeItem = 'joint-installation-home';

/** By which what is supplied for a time is applied for, once a city has published it. */
export const temporaryItem = 'joint-installation-temporary';

/** What a case begins with and keeps, whatever is published later. */
export interface Terms {
  readonly limitsVersion: string;
  readonly basis: string;
  /** When a last day is over (Civil Code art. 203). */
  readonly ends: DeadlineEnd;
  /** Grounds on which a provider's clock may stand still. */
  readonly leavesOut: readonly string[];
  readonly plan: readonly PlanStep[];
}

/** A built-in half day is a whole one where no halves are counted. */
export const inUnit = (days: number, unit: Unit | undefined): number =>
  isWhole(unit ?? 'working-days', days) ? days : Math.ceil(days);

/**
 * The steps of a case follow from what is asked for; what each may take, from the published item where it names the
 * step, else from the built-in table.
 */
export const budgetBy = (item: Pick<ServiceItem, 'steps'>): Budget => {
  const byId = new Map(item.steps.map((step) => [step.id, step]));
  // All steps of an item share a unit; what it does not name counts in it too, or nothing could be added up.
  const unit = item.steps[0]?.unit;
  return (names, builtIn) => {
    const step = names.map((name) => byId.get(name)).find((found) => found !== undefined);
    const statutory = step?.statutory ?? inUnit(builtIn, unit);
    return { statutory, promised: step?.promised, unit, basis: step?.basis };
  };
};

const plans = new WeakMap<Terms['plan'], Plan>();

const known = (plan: Plan): Terms['plan'] => {
  plans.set(plan.steps, plan);
  return plan.steps;
};

export const termsOf = (
  application: Parameters<typeof planOf>[0],
  channel: Channel,
  published: ServiceItemVersion | undefined,
  law: LegalVersion,
): Terms =>
  published === undefined
    ? {
        limitsVersion: limits.version,
        basis: basisOf(law, 'joint-installation'),
        ends: 'end-of-day',
        leavesOut: limits.leavesOut,
        plan: known(planOf(application, channel)),
      }
    : {
        limitsVersion: `${published.code}@${published.version}`,
        basis: published.item.basis,
        ends: published.item.ends,
        leavesOut: published.item.leavesOut ?? limits.leavesOut,
        plan: known(planOf(application, channel, budgetBy(published.item))),
      };

/** A plan that was published once passes again: the same steps are looked at once. */
export const planIn = ({ plan: steps }: Pick<Terms, 'plan'>): Plan => {
  const published = plans.get(steps) ?? unwrap(publishPlan(steps));
  plans.set(steps, published);
  return published;
};

/** A promised limit, and the statutory one beside it where that is longer: both are kept (Art. 9). */
export const bothLimits = (
  name: string,
  terms: Pick<Terms, 'basis' | 'ends' | 'plan'>,
  { anchor, start }: { readonly anchor: Instant; readonly start: Start },
  budgetOf: (kind: DeadlineKind) => number,
): Limits => {
  const { basis, ends } = terms;
  const unit = unitOf(planIn(terms));
  const [promised, statutory] = [budgetOf('promised'), budgetOf('statutory')];
  const deadline = (budget: number, kind: DeadlineKind) =>
    DeadlineSpec.parse({ budget, unit, kind, basis, anchor, start, ends });
  return {
    [name]: { deadline: deadline(promised, 'promised') },
    ...(statutory > promised && {
      [`${name}-statutory`]: { deadline: deadline(statutory, 'statutory'), beside: name },
    }),
  };
};

/** An application is filed at a window, which has a cut-off hour. */
export const filedAt = (anchor: Instant) =>
  ({ anchor, start: { by: 'filing', kind: 'joint-installation' } }) as const;

/** What a limit of the whole is the sum of: of a batch until its plans are answered, since each phase has days of its own. */
export const planPromised = ({
  plan,
  batch,
}: Pick<Terms, 'plan'> & { readonly batch?: readonly unknown[] | undefined }): Plan =>
  planIn({ plan: batch ? plan.filter(({ id }) => !isWorks(id)) : plan });

/** The limits of the whole case: the longest path of its plan, from the moment it was received. */
export const caseLimits = (
  terms: Terms & { readonly batch?: readonly unknown[] | undefined },
  submittedAt: Instant,
): Limits =>
  bothLimits('completion', terms, filedAt(submittedAt), (kind) => limitOf(planPromised(terms), kind).budget);
