import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { OrderId, type Order } from '../../services/orders/model.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import type { InstallationRules } from '../../services/service-items/installation.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { tellCase } from './tell.ts';

type CallRules = NonNullable<InstallationRules['callBack']>;

/** What a department is asked after the last call: with a limit of its own, watched like any order. */
const orderFor = (
  one: Case,
  last: Order,
  partner: string,
  { discontent, within, basis }: { discontent: Discontent; within: number; basis: string },
  { now }: AsOf,
): Order => {
  const { zh, en } = called(String(last.request['service']));
  return {
    id: OrderId.parse(newId('or', now)),
    kind: 'review',
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: {
      title: text(`${zh}报装回访不满意的处理`, `Discontent with the ${en} connection`),
      ...{ service: last.request['service'], site: last.request['site'], callBack: last.id },
      ...{ about: discontent.about, words: discontent.words },
    },
    ...(last.persons?.contact && { persons: { contact: last.persons.contact } }),
    createdAt: now,
    limits: {
      promised: {
        deadline: DeadlineSpec.parse({
          ...{ budget: within, kind: 'promised', basis, anchor: now, start: { by: 'push' } },
        }),
      },
    },
  };
};

/**
 * Nobody calls again: a department deals with it, by a day. Who has one already, or is no such department yet, is not
 * lost: operators are told.
 */
export const takenUp = async (
  on: Pick<CaseDependencies, 'orders' | 'partners' | 'teller'>,
  one: Case,
  last: Order,
  { discontent, rules }: { readonly discontent: Discontent; readonly rules: CallRules },
  asOf: AsOf,
): Promise<{ readonly case: Case; readonly writes: readonly Write[] }> => {
  const calls = one.callBacks ?? [];
  const call = calls.findLast(({ service }) => service === last.request['service']);
  if (!call || call.takenUp) return { case: one, writes: [] };
  const { department = one.department, within = rules.again } = rules.takesUp ?? {};
  const claims = await on.partners.claims();
  const found =
    department === undefined
      ? undefined
      : resolve(claims, departmentIn(one.application.site.region, department));
  if (!found?.ok) return { case: one, writes: await tellCase(on, 'call-back-left-open', one, asOf) };
  const order = orderFor(one, last, found.value, { discontent, within, basis: rules.basis }, asOf);
  return {
    case: {
      ...one,
      callBacks: calls.map((each) => (each === call ? { ...each, takenUp: order.id } : each)),
    },
    writes: await on.orders.place(order, asOf.workingTime),
  };
};
