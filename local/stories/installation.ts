import { ok, type Schema } from '@liban/client';
import { applicant, application, dayOf, lastDayOf, nameOf, table } from '../story.ts';
import type { Telling } from './telling.ts';

/** One application for six utilities, of which one is late; everybody can see it. */
export const installation = async ({ tell, check, enterprise, now, pass }: Telling): Promise<void> => {
  const show = (id: string) =>
    ok(enterprise.GET('/v1/joint-installations/{id}', { params: { path: { id } } }));

  tell(`${dayOf(now())}  ${applicant.name} applies once for six utilities.`);
  const submitted = await ok(enterprise.POST('/v1/joint-installations', { body: application }));
  const { id, deadline } = submitted;
  tell(`            Case ${id}: promised by ${lastDayOf(deadline.due)}, ${deadline.budget} working days.`);
  const { plan } = await ok(
    enterprise.GET('/v1/joint-installations/{id}/deadline', { params: { path: { id } } }),
  );
  tell(`            ${deadline.basis}: ${plan?.path.join(' → ') ?? ''}.`);
  tell('            The gas company will be late. Days pass:');
  tell();

  let told = 0;
  let seen: Schema<'JointInstallation'> = await show(id);
  for (let day = 0; day < 15 && seen.status !== 'completed'; day += 1) {
    await pass(day === 0 ? 0 : 1);
    seen = await show(id);
    const names = new Map(seen.orders.map((order) => [order.id, nameOf(order)]));
    const entries = seen.timeline.slice(told);
    told = seen.timeline.length;
    for (const [code, ids] of Map.groupBy(entries, ({ at, code }) => `${dayOf(at)}  ${code}`))
      tell(`${code.padEnd(36)}${ids.map(({ orderId }) => names.get(orderId ?? '') ?? '').join(' ')}`);
  }
  tell();
  const orders = seen.orders.map(({ id: order }) =>
    ok(enterprise.GET('/v1/orders/{id}', { params: { path: { id: order } } })),
  );
  tell(table(await Promise.all(orders)));
  tell();

  const late = seen.orders.filter(({ breachedAt }) => breachedAt !== undefined);
  check(seen.status === 'completed', `the case is ${seen.status}`);
  check(seen.orders.length === 6, `there are ${seen.orders.length} orders`);
  check(late.length === 1 && late[0]?.service === 'gas', 'not the gas company alone was late');
  check(seen.endedAt !== undefined && seen.endedAt < (deadline.due ?? ''), 'the promise was not kept');
  tell(
    `Completed ${dayOf(seen.endedAt ?? '')}, before the promised day; gas was late, and everyone could see it.`,
  );
};
