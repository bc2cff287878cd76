import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { OrderId, type CallBack, type Order } from '../../services/orders/model.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import type { InstallationRules } from '../../services/service-items/installation.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { tellCase } from './tell.ts';

type CallRules = NonNullable<InstallationRules['callBack']>;

/** What is asked beside an order that is done: the order with its calls from then on, and what they are placed by. */
export interface Called {
  readonly work: Order;
  readonly writes: readonly Write[];
}

/** An order that is done, and the calls about it. */
interface Done {
  readonly work: Order;
  readonly calls: readonly CallBack[];
}

/** What a department is asked after the last call: with a limit of its own, watched like any order. */
const orderFor = (
  one: Case,
  { work, calls }: Done,
  partner: string,
  { discontent, within, basis }: { discontent: Discontent; within: number; basis: string },
  { now }: AsOf,
): Order => {
  const { zh, en } = called(String(work.request['service']));
  return {
    id: OrderId.parse(newId('or', now)),
    kind: 'review',
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: {
      title: text(`${zh}报装回访不满意的处理`, `Discontent with the ${en} connection`),
      ...{ service: work.request['service'], site: work.request['site'], callBack: calls.at(-1)?.orderId },
      ...{ about: discontent.about, words: discontent.words },
    },
    ...(work.persons?.contact && { persons: { contact: work.persons.contact } }),
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
  done: Done,
  { discontent, rules }: { readonly discontent: Discontent; readonly rules: CallRules },
  asOf: AsOf,
): Promise<Called> => {
  const { work, calls } = done;
  const last = calls.at(-1);
  if (!last || last.takenUp) return { work, writes: [] };
  const { department = one.department, within = rules.again } = rules.takesUp ?? {};
  const claims = await on.partners.claims();
  const found =
    department === undefined
      ? undefined
      : resolve(claims, departmentIn(one.application.site.region, department));
  if (!found?.ok) return { work, writes: await tellCase(on, 'call-back-left-open', one, asOf) };
  const order = orderFor(one, done, found.value, { discontent, within, basis: rules.basis }, asOf);
  return {
    work: { ...work, callBacks: [...calls.slice(0, -1), { ...last, takenUp: order.id }] },
    writes: await on.orders.place(order, asOf.workingTime),
  };
};
