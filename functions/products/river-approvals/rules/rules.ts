import { Fault } from '../../../common/fault.ts';
import { limitOf, type PlanLimit } from '../../../law/deadline/plan-limit.ts';
import type { DeadlineKind } from '../../../law/deadline/model.ts';
import type { Plan } from '../../../law/deadline/plan.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import { lazy } from '../../../common/lazy.ts';
import { unwrap } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { Ranks } from '../areas/locate.ts';
import { RiverRules, type RiverRule } from './model.ts';
import sample from './sample.json' with { type: 'json' };

/** The rules of this version: defaults, superseded by a later version and never edited. */
export const riverRules = lazy((): RiverRules => RiverRules.parse(sample));

export const ranks = lazy((): Ranks =>
  Object.fromEntries(riverRules().levels.map(({ id, rank }) => [id, rank])),
);

export const isActivity = (id: string): boolean => riverRules().activities.some((one) => one.id === id);

/** @throws Error when the version has a gap: a test holds every activity against every level. */
export const ruleOf = (activity: string, level: string): RiverRule => {
  const found = riverRules().rules.find((rule) => rule.activity === activity && rule.level === level);
  if (!found) throw new Fault(`No rule for ${activity} at ${level}`);
  return found;
};

/** The step in which a department reviews. */
export const reviewStep = ({ departments }: RiverRule, name: string): string => {
  const index = departments.findIndex(({ department }) => department === name);
  if (index < 0) throw new Fault(`The rule asks no ${name}`);
  return `review-${index + 1}`;
};

/**
 * The steps of a case as a graph (Art. 9): completeness, every department at once, decision, publication. The expert
 * meeting is no step: it is a suspension.
 */
export const planOf = (rule: RiverRule): Plan => {
  const { departments, completeness, decision, publication } = rule;
  const reviews = departments.map(({ department, statutory, promised }) => ({
    id: reviewStep(rule, department),
    title: text(`联合技术审查：${department}`, `Joint technical review: ${department}`),
    statutory,
    promised,
    after: ['completeness'],
  }));
  return unwrap(
    publishPlan([
      { id: 'completeness', title: text('完整性审查', 'Completeness'), ...completeness },
      ...reviews,
      {
        id: 'decision',
        title: text('审批决定', 'Decision'),
        ...decision,
        after: reviews.map(({ id }) => id),
      },
      { id: 'publication', title: text('公布', 'Publication'), ...publication, after: ['decision'] },
    ]),
  );
};

/** The limit of a case: the longest path through its steps. */
export const riverLimit = (rule: RiverRule, kind: DeadlineKind): PlanLimit => limitOf(planOf(rule), kind);
