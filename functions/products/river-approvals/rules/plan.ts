import { Fault } from '../../../common/fault.ts';
import { unwrap } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { DeadlineKind } from '../../../law/deadline/model.ts';
import { limitOf, type PlanLimit } from '../../../law/deadline/plan-limit.ts';
import type { Plan } from '../../../law/deadline/plan.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import type { Terms } from './terms.ts';

type Steps = Pick<Terms, 'scenic' | 'departments' | 'completeness' | 'decision' | 'publication'>;

/** The step in which a department reviews. */
export const reviewStep = ({ scenic, departments }: Steps, name: string): string => {
  if (scenic?.department === name) return 'scenic';
  const index = departments.findIndex(({ department }) => department === name);
  if (index < 0) throw new Fault(`The rule asks no ${name}`);
  return `review-${index + 1}`;
};

const reviewTitle = (department: string) =>
  text(`联合技术审查：${department}`, `Joint technical review: ${department}`);

/**
 * The steps of a case as a graph (Art. 9): completeness, the body of the scenic area where it comes first, every department
 * at once, decision, publication. The expert meeting is no step: it is a suspension.
 */
export const planOf = (terms: Steps): Plan => {
  const { scenic, departments, completeness, decision, publication } = terms;
  const first = scenic && {
    id: 'scenic',
    title: text(`风景名胜区审核：${scenic.department}`, `Review for the scenic area: ${scenic.department}`),
    statutory: scenic.statutory,
    promised: scenic.promised,
    after: ['completeness'],
  };
  const others = departments.filter(({ department }) => department !== scenic?.department);
  const reviews = others.map(({ department, statutory, promised }) => ({
    id: reviewStep(terms, department),
    title: reviewTitle(department),
    statutory,
    promised,
    after: [first?.id ?? 'completeness'],
  }));
  return unwrap(
    publishPlan([
      { id: 'completeness', title: text('完整性审查', 'Completeness'), ...completeness },
      ...(first ? [first] : []),
      ...reviews,
      {
        id: 'decision',
        title: text('审批决定', 'Decision'),
        ...decision,
        after: reviews.length > 0 ? reviews.map(({ id }) => id) : ['scenic'],
      },
      { id: 'publication', title: text('公布', 'Publication'), ...publication, after: ['decision'] },
    ]),
  );
};

/** The limit of a case: the longest path through its steps. */
export const riverLimit = (terms: Steps, kind: DeadlineKind): PlanLimit => limitOf(planOf(terms), kind);
