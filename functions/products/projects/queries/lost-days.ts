import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { lateness } from '../../../services/orders/lateness.ts';
import { projectRoutes } from '../routes.ts';

/** What is still open is reckoned as of now. */
export const lostDays = (on: ProjectDependencies) =>
  endpoint(projectRoutes.lostDays, async ({ query }) => {
    const [all, workingTime] = await Promise.all([
      on.lostDays.all(query.department),
      on.calendars.workingTime(),
    ]);
    const asked = all.filter(({ region }) => query.region === undefined || region === query.region);
    const open = await on.orders.findAll(
      asked.filter(({ days }) => days === undefined).map(({ orderId }) => orderId),
    );
    const now = on.clock.now();
    const late = new Map(
      open.map(({ order }) => [order.id as string, lateness(order, now, workingTime)?.days ?? 0]),
    );
    const steps = asked.map((step) => ({ ...step, days: step.days ?? late.get(step.orderId) ?? 0 }));
    const byDepartment = Map.groupBy(steps, ({ department }) => department);
    const items = [...byDepartment]
      .map(([department, lost]) => ({
        department,
        days: lost.reduce((sum, { days }) => sum + days, 0),
        steps: lost,
      }))
      .toSorted((a, b) => b.days - a.days);
    return answer(200, { items });
  });
