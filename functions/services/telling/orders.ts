import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedFacts, rungFacts } from '../../platform/watch/record.ts';
import type { Contact } from '../messages/model.ts';
import type { Addresses } from '../messages/teller.ts';
import { rungMoveOf, type OfMoved, type OfRung, type Row, type ToldTable } from '../messages/told.ts';
import type { Order, OrderKind } from '../orders/model.ts';
import type { Concerned, ConcernedBy, OrderNews, TellOrder } from '../orders/news.ts';
import type { Partner } from '../partners/model.ts';
import { Partners } from '../partners/partners.ts';
import { letterTold } from './kinds/letter.ts';
import { paymentTold } from './kinds/payment.ts';
import { reviewTold } from './kinds/review.ts';
import { workOrderTold } from './kinds/work-order.ts';
import type { AboutOrder } from './order-words.ts';
import { tellerOf } from './teller-of.ts';

/** Who is told what of each kind of order. */
export const orderTold: Readonly<Record<OrderKind, ToldTable<never, AboutOrder>>> = {
  'work-order': workOrderTold,
  letter: letterTold,
  review: reviewTold,
  payment: paymentTold,
};

/** The row of what happened, with what its words need besides the order. */
const rowOf = (
  { kind }: Order,
  news: OrderNews,
): { readonly row: Row<AboutOrder & OfRung & OfMoved>; readonly more: Partial<OfRung & OfMoved> } => {
  const table: Readonly<Record<string, Row<AboutOrder & OfRung & OfMoved>>> = orderTold[kind];
  const named = 'what' in news ? news.what : 'rung' in news ? rungMoveOf(news.rung) : 'deadline-moved';
  const row = own(table, named);
  if (!row) throw new Fault(`Nobody is told of ${named} of a ${kind}`);
  return { row, more: 'what' in news ? {} : news };
};

const factsOf = (news: OrderNews): Readonly<Record<string, unknown>> => {
  if ('what' in news) return news.facts;
  return 'rung' in news ? rungFacts(news.rung) : { limits: news.moved.map(movedFacts) };
};

const enterprise = ({ applicant }: Concerned) =>
  applicant === undefined ? undefined : ({ kind: 'enterprise', id: applicant } as const);
const department = ({ department: code }: Concerned) =>
  code === undefined ? undefined : ({ kind: 'department', id: code } as const);

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
  return async (order, news, asOf): Promise<Write[]> => {
    if (news.length === 0) return [];
    const concerned = once(() => concernedBy(order));
    const { id, subject, partner, askedBy, sandbox } = order;
    const [handling, asking] = await Promise.all([
      partners.open(partner),
      askedBy === undefined ? undefined : partners.open(askedBy),
    ]);
    const to: Addresses = {
      applicant: async () => enterprise(await concerned()),
      partner: { kind: 'partner', id: partner, registered: handling?.partner },
      asker:
        askedBy === undefined ? undefined : { kind: 'partner', id: askedBy, registered: asking?.partner },
      department: async () => department(await concerned()),
    };
    const words = {
      partner: contactOf(handling?.partner),
      asker: askedBy === undefined ? undefined : contactOf(asking?.partner),
    };
    const told = await Promise.all(
      news.map((one) => {
        const { row, more } = rowOf(order, one);
        return teller.tell(row, { ...asOf, order, ...words, ...more } as AboutOrder & OfRung & OfMoved, {
          to,
          subject,
          facts: { orderId: id, subject, ...factsOf(one) },
          at: asOf.now,
          sending: {
            sandbox,
            ...('what' in one && one.effectId !== undefined && { effectId: one.effectId }),
          },
        });
      }),
    );
    return told.flat();
  };
};
