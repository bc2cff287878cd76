import { text } from '../../../common/text.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { maySee } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { consultationRoutes } from '../routes.ts';

export const deadlines = (on: ConsultationDependencies) =>
  deadlineEndpoints(consultationRoutes, on, async ({ id }, caller) => {
    const letter = await on.letters.find(id);
    if (!letter || !(await maySee(caller, letter, on.partners))) return undefined;
    const order = (await on.orders.find(letter.orderId))?.order;
    return (
      order && {
        id,
        title: text('函告答复时限：逾期视为同意', 'Reply to a consultation letter: silence is consent'),
        limits: order.limits,
        main: 'reply',
        endedAt: order.endedAt,
      }
    );
  });
