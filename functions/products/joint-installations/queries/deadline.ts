import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { text } from '../../../common/text.ts';
import { maySee } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { planIn } from '../terms.ts';

export const deadlines = (on: CaseDependencies) =>
  deadlineEndpoints(jointInstallationRoutes, on, async ({ id }, caller) => {
    const one = (await on.cases.find(id))?.case;
    if (!one || !maySee(caller, one)) return undefined;
    return {
      id,
      title: text('联合报装承诺时限', 'Joint installation: the promised day'),
      limits: {
        ...one.limits,
        ...(one.makeUp && {
          'make-up': {
            deadline: one.makeUp.deadline,
            ...(one.makeUp.suppliedAt && { metAt: one.makeUp.suppliedAt }),
          },
        }),
      },
      main: 'completion',
      plan: planIn(one),
      endedAt: one.endedAt,
    };
  });
