import { answerList } from '../../../platform/lists/endpoint.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { err } from '../../../common/result.ts';
import { problem } from '../../../platform/problem.ts';
import { called } from '../../../common/words/codes.ts';
import { explainPart } from '../../../services/orders/explain-part.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { text } from '../../../common/text.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { casesSeen } from '../lists.ts';
import { maySee } from '../access.ts';
import { loadCaseView } from '../load-view.ts';
import { providersAt } from '../providers.ts';
import { ordersOf } from '../load-orders.ts';
import { limitsBy, wholesOf } from '../paths.ts';
import { planIn } from '../terms.ts';

export const list = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.list, (call) =>
    answerList({ table: on.table, now: on.clock.now() }, casesSeen(on, call.caller), call),
  );

export const providers = ({ partners }: CaseDependencies) =>
  endpoint(jointInstallationRoutes.providers, async ({ query: { region } }) =>
    answer(200, { items: await providersAt(partners, region) }),
  );

export const show = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.show, async ({ params, caller }) => {
    const one = (await on.cases.find(params.id))?.case;
    if (!one || !maySee(caller, one)) return err(problem('not-found'));
    return answer(200, await loadCaseView(on, one, caller));
  });

export const deadlines = (on: CaseDependencies) =>
  deadlineEndpoints(jointInstallationRoutes, on, async ({ id }, caller) => {
    const one = (await on.cases.find(id))?.case;
    if (!one || !maySee(caller, one)) return undefined;
    const asOf = { now: on.clock.now(), workingTime: await on.calendars.workingTime() };
    const orders = await ordersOf(on, one);
    const wholes = wholesOf(one, orders, asOf);
    return {
      id,
      title: text('联合报装承诺时限', 'Joint installation: the promised day'),
      limits: {
        ...limitsBy(one.limits, wholes),
        ...(one.makeUp && {
          'make-up': {
            deadline: one.makeUp.deadline,
            ...(one.makeUp.suppliedAt && { metAt: one.makeUp.suppliedAt }),
          },
        }),
      },
      wholes,
      main: 'completion',
      notes: orders.flatMap((order) => explainPart(order, called(String(order.request['service'])), asOf)),
      plan: planIn(one),
      endedAt: one.endedAt,
    };
  });
