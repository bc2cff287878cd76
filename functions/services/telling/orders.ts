import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Contact } from '../messages/model.ts';
import type { Addresses, Teller, Telling } from '../messages/teller.ts';
import { isTold, parties, rungMoveOf, type Row, type ToldTable } from '../messages/told.ts';
import type { Order, OrderKind } from '../orders/model.ts';
import type { Concerned, ConcernedBy, OrderNews, TellOrder } from '../orders/news.ts';
import type { Partner } from '../partners/model.ts';
import { Partners } from '../partners/partners.ts';
import { callBackTold } from './kinds/call-back.ts';
import { emergencyTold } from './kinds/emergency-works.ts';
import { letterTold } from './kinds/letter.ts';
import { phaseTold } from './kinds/phase.ts';
import { paymentTold } from './kinds/payment.ts';
import { reviewTold } from './kinds/review.ts';
import { temporarySupplyTold } from './kinds/temporary-supply.ts';
import { workOrderTold } from './kinds/work-order.ts';
import type { AboutOrder } from './order-words.ts';
import { tellerOf } from './teller-of.ts';

/** Who is told what of each kind of order. */
export const orderTold: Readonly<Record<OrderKind, ToldTable<never, AboutOrder>>> = {
  'work-order': workOrderTold,
  letter: letterTold,
  review: reviewTold,
  payment: paymentTold,
  'call-back': callBackTold,
  phase: phaseTold,
  'temporary-supply': temporarySupplyTold,
  'emergency-works': emergencyTold,
};

const moveOf = (news: OrderNews): string => {
  if ('rung' in news) return rungMoveOf(news.rung);
  return 'moved' in news ? 'deadline-moved' : news.what;
};

/** Whether there is anybody to tell: most of what a partner does on its way concerns nobody else yet. */
const isHeard = ({ kind }: Order, news: OrderNews): boolean => {
  const row = own(orderTold[kind] as Readonly<Record<string, Row<never>>>, moveOf(news));
  if (!row) throw new Fault(`Nobody is told of ${moveOf(news)} of a ${kind}`);
  return parties.some((party) => isTold(row[party]));
};

/** By the table of its kind. */
const tellNews = (teller: Teller, news: OrderNews, of: AboutOrder, telling: Telling): Promise<Write[]> => {
  const { kind } = of.order;
  const table = orderTold[kind];
  if ('rung' in news) return teller.tellRung(table, news.rung, of, telling);
  if ('moved' in news) return teller.tellMoved(table, news.moved, of, telling);
  return teller.tell(table[news.what as keyof typeof table] as Row<AboutOrder>, of, telling);
};

const departments = ({ department = [] }: Concerned) =>
  [department].flat().map((id) => ({ kind: 'department', id }) as const);

/** Whom to call about what a partner does. */
const contactOf = (partner: Partner | undefined): Contact => ({
  name: partner?.name ?? '',
  ...(partner?.phone !== undefined && { phone: partner.phone }),
});

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
};

/** Tells everybody whom it concerns what became of an order: by its kind's table, and of a played one its partner alone. */
export const tellOrder = ({ table }: RuntimeContext, concernedBy: ConcernedBy): TellOrder => {
  const [teller, partners] = [tellerOf(table), new Partners(table)];
  return async (order, all, asOf): Promise<Write[]> => {
    const news = all.filter((one) => isHeard(order, one));
    if (news.length === 0) return [];
    const concerned = once(() => concernedBy(order));
    const { id, subject, partner, askedBy, sandbox } = order;
    const [handling, asking] = await Promise.all([
      partners.recentlyOpen(partner),
      askedBy === undefined ? undefined : partners.recentlyOpen(askedBy),
    ]);
    const to: Addresses = {
      applicant: async () => (await concerned()).applicant,
      partner: { kind: 'partner', id: partner, registered: handling },
      asker: askedBy === undefined ? undefined : { kind: 'partner', id: askedBy, registered: asking },
      department: async () => departments(await concerned()),
    };
    const words = {
      partner: contactOf(handling),
      asker: askedBy === undefined ? undefined : contactOf(asking),
    };
    const told = await Promise.all(
      news.map((one) =>
        tellNews(
          teller,
          one,
          { ...asOf, order, ...words },
          {
            to,
            subject,
            facts: { orderId: id, subject, ...('what' in one && one.facts) },
            at: asOf.now,
            sending: {
              sandbox,
              ...('what' in one && one.effectId !== undefined && { effectId: one.effectId }),
            },
          },
        ),
      ),
    );
    return told.flat();
  };
};
