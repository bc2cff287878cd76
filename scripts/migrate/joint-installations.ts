import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { callsOf } from '../../functions/products/joint-installations/call-backs.ts';
import { Case, NewApplication, Reference } from '../../functions/products/joint-installations/model.ts';
import { keepPersons } from '../../functions/products/joint-installations/persons.ts';
import { orderIdsOf } from '../../functions/products/joint-installations/rules.ts';
import { CaseStore } from '../../functions/products/joint-installations/store.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import type { Table } from '../../functions/platform/table/table.ts';
import type { Write } from '../../functions/platform/table/writes.ts';
import { noClock, type Step } from './step.ts';

/** A case was one item, with its application, the people it names, its plan, and materials without a cap; of an enterprise. */
const OldApplication = z.strictObject({
  ...NewApplication.shape,
  applicant: NewApplication.shape.applicant.options[0],
  materials: z.array(Reference).default([]),
});
const Old = z.object({ version: z.int().min(1), case: Case.extend({ application: OldApplication }) });

/** The calls about its connections stood in the case: now each stands on the order that it is about. */
const callsOnOrders = async (id: string, table: Table): Promise<Write[]> => {
  const [cases, orders] = [new CaseStore(table, noClock), new OrderStore(table, noClock)];
  const one = (await cases.find(id))?.case;
  if (!one?.callBacks) return [];
  const works = await orders.findAll(orderIdsOf(one));
  return works.flatMap((stored) => {
    const { order } = stored;
    const calls = callsOf(one, order);
    if (order.callBacks !== undefined || calls.length === 0) return [];
    return orders.relist({ ...stored, order: { ...order, callBacks: [...calls] } });
  });
};

/** A small head now; application, materials and what runs beside it, whom to call and who signed by reference. */
export const jointInstallation: Step = async (item, { table, persons, now }) => {
  if ('timeLeft' in item) return callsOnOrders(CaseStore.idOf(item), table);
  const store = new CaseStore(table, noClock);
  if ('parts' in item) {
    const read = await store.find(CaseStore.idOf(item));
    return read ? [store.relist(read)] : [];
  }
  const { version, case: one } = Old.parse(item);
  const { application, writes } = keepPersons(
    persons,
    one.id,
    one.application,
    { kind: 'enterprise', id: one.application.applicant.uscc },
    now,
  );
  return [
    ...store.renew({
      case: { ...one, application },
      version,
      ...keptKeys(item as WatchKeys),
    }),
    ...writes,
  ];
};
