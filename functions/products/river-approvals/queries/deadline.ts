import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { text } from '../../../common/text.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { riverRoutes } from '../routes.ts';
import { caseSpec } from '../rules.ts';
import { planOf, ruleOf } from '../rules/rules.ts';
import { maySee } from '../access.ts';

/** The limit of a case day by day, and the steps it is made up of; one outside the areas has none. */
export const deadlines = (on: RiverDependencies) =>
  deadlineEndpoints(riverRoutes, on, async ({ id }, caller) => {
    const one = (await on.river.open(id))?.case;
    if (!one || one.level === undefined || !maySee(caller, one)) return undefined;
    const limit = (kind: 'promised' | 'statutory') => {
      const deadline = caseSpec(one, kind);
      const breachedAt = kind === 'promised' ? one.breachedAt : undefined;
      return deadline ? { [kind]: { deadline, ...(breachedAt && { breachedAt }) } } : {};
    };
    return {
      id,
      title: text('漓江流域专项审批', 'Li River approval'),
      limits: {
        ...limit('promised'),
        ...limit('statutory'),
        ...(one.makeUp && { 'make-up': { deadline: one.makeUp.deadline } }),
      },
      main: 'promised',
      plan: planOf(ruleOf(one.activity, one.level)),
      kind: 'promised',
      endedAt: one.endedAt,
    };
  });
