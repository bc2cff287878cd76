import { addDays, endOfDay, startOfDay } from '../../../law/plain-date.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { invalid } from '../../../platform/problem.ts';
import { PartnerId } from '../../partners/model.ts';
import type { OrderDependencies } from '../orders.ts';
import { PromiseCount } from '../promises.ts';
import { orderRoutes } from '../routes.ts';

/** A year, and the month that has begun. */
const mostDays = 400;

const tooLong = invalid(
  '/query/to',
  `截止日期不得早于起始日期，最多相隔 ${mostDays} 天`,
  `It ends on the day it begins or later, at most ${mostDays} days apart`,
);

/** Read an index page at a time and counted as it comes: only the period bounds how much that is. */
export const promises = ({ store, partners, calendars, clock }: OrderDependencies) =>
  endpoint(orderRoutes.promises, async ({ query: { from, to }, caller }) => {
    if (to < from || to > addDays(from, mostDays)) return err(tooLong);
    const [now, workingTime] = [clock.now(), await calendars.workingTime()];
    const count = new PromiseCount();
    const stretch = { from: startOfDay(from), until: endOfDay(to) };
    const of = caller.role === 'partner' ? caller.partner : undefined;
    for await (const order of store.received(stretch, of)) count.add(order, now, workingTime);
    const rows = count.rows();
    const known = new Map(
      (await partners.findAll([...new Set(rows.map(({ partner }) => partner))])).map((one) => [one.id, one]),
    );
    const items = rows.map(({ partner, ...row }) => {
      const id = PartnerId.parse(partner);
      const found = known.get(id);
      return {
        ...row,
        partner: id,
        ...(found && { partnerName: found.name }),
        ...(found?.department !== undefined && { department: found.department }),
      };
    });
    return answer(200, { asOf: now, items });
  });
