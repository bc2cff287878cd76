import * as z from 'zod';
import type { OwedPayment } from '../../../platform/watch/owed.ts';
import type { Order } from '../model.ts';
import type { KindOfOrder, Target } from './kind.ts';
import type { paymentStatuses } from './payment.ts';

type Status = (typeof paymentStatuses)[number];

const fenOf = (holder: Readonly<Record<string, unknown>>): number =>
  typeof holder['fen'] === 'number' ? holder['fen'] : 0;

/** One transfer as the finance bureau told of it. */
export interface Transfer {
  readonly fen: number;
  readonly at: string;
  readonly paidOn?: string;
  readonly reference?: string;
}

export const transfersOf = ({ said = [] }: Pick<Order, 'said'>): Transfer[] =>
  said
    .filter(({ type }) => type === 'paid' || type === 'partly-paid')
    .map(({ at, ...told }) => ({
      fen: fenOf(told),
      at,
      ...(typeof told['paidOn'] === 'string' && { paidOn: told['paidOn'] }),
      ...(typeof told['reference'] === 'string' && { reference: told['reference'] }),
    }));

/** Fen paid by an order so far. */
export const paidBy = (order: Pick<Order, 'said'>): number =>
  transfersOf(order).reduce((sum, { fen }) => sum + fen, 0);

const left = (order: Order): number => fenOf(order.request) - paidBy(order);

const Asked = z.object({ policy: z.object({ code: z.string(), name: z.string() }) });

/** What a bureau still owes by an order; nothing where it is none for a payment. */
export const owedBy = (order: Order): OwedPayment | undefined => {
  const asked = Asked.safeParse(order.request);
  if (order.kind !== 'payment' || !asked.success) return undefined;
  const { code, name } = asked.data.policy;
  return { policy: code, title: name, fen: left(order) };
};

/** The sums of an order's transfers are what it asks for: integers, to the fen. */
const paid: Target = {
  to: 'paid',
  refuses: { reason: 'sum-differs', holds: (order, done) => fenOf({ ...done }) !== left(order) },
};
const partlyPaid: Target = {
  to: 'partly-paid',
  // Of one fen there is no part.
  unless: { reason: 'sum-not-less', holds: (order) => left(order) <= 1 },
  refuses: { reason: 'sum-not-less', holds: (order, done) => fenOf({ ...done }) >= left(order) },
};

const open = {
  'partly-paid': partlyPaid,
  paid,
  refused: { to: 'refused' },
  withdrawn: { to: 'withdrawn' },
} as const satisfies Partial<Record<string, Target>>;

const ended = ['paid', 'refused', 'withdrawn'] as const satisfies readonly Status[];

/** The moves of a payment. It neither stands still nor lapses: who is late stays late until it is paid (Art. 16). */
export const payment = {
  moves: {
    pending: { accepted: { to: 'accepted' }, ...open },
    accepted: open,
    'partly-paid': open,
    paid: {},
    refused: {},
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: { paid: ['payment'], refused: ['payment'], withdrawn: ['payment'] },
  keeps: ['partly-paid', 'paid', 'refused'],
  milestones: {
    accepted: new Set<Status>(['accepted', 'partly-paid', ...ended]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
