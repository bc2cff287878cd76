import * as z from 'zod';
import { own } from '../../../common/own.ts';
import { Instant } from '../../../law/instant.ts';
import type { Order } from '../model.ts';
import { Charge } from './work-order.ts';

const By = z.enum(['partner', 'applicant']);

/** Whose word it is, and whether the applicant confirmed that of its utility. */
const Fact = z.object({
  at: Instant,
  by: By,
  on: z.string().optional().describe('The day that was named'),
  confirmedAt: Instant.optional(),
});

/** A contract as both have spoken of it: what it charges, whether it is signed and paid, and what the applicant owes now. */
export const Contract = z
  .object({
    number: z.string().optional(),
    charges: z.array(Charge),
    fen: z.int().describe('All that it charges'),
    paidFen: z.int(),
    signed: Fact.optional(),
    payments: z.array(Fact.extend({ fen: z.int() })),
    owes: z.enum(['signature', 'payment']).optional(),
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof Contract>;

type Said = NonNullable<Order['said']>[number];
type Payment = Contract['payments'][number];
type Facts = Omit<Contract, 'fen' | 'paidFen' | 'owes'>;

const empty: Facts = { charges: [], payments: [] };
const dayIn = (said: Said, name: string): { on?: string } => {
  const day: unknown = own(said, name);
  return typeof day === 'string' ? { on: day } : {};
};
const fenIn = ({ fen }: Said): number => (typeof fen === 'number' ? fen : 0);

/** What only the utility has said of payments: the applicant confirms it, or contradicts it. */
const unconfirmed = ({ by, confirmedAt }: Payment): boolean => by === 'partner' && confirmedAt === undefined;

/** What each statement makes of a contract. */
const statements: Readonly<Record<string, (known: Facts | undefined, said: Said) => Facts | undefined>> = {
  /** Another is planned: what was agreed of the former one is over. */
  changed: () => undefined,
  offered: (_, said) => ({
    ...(typeof said['number'] === 'string' && { number: said['number'] }),
    charges: Charge.array().parse(said['charges']),
    payments: [],
  }),
  contracted: (known = empty, said) => ({
    ...known,
    signed: { at: said.at, by: 'partner', ...dayIn(said, 'signedOn') },
  }),
  signed: (known = empty, said) => ({
    ...known,
    signed: known.signed
      ? { ...known.signed, confirmedAt: said.at }
      : { at: said.at, by: 'applicant', ...dayIn(said, 'on') },
  }),
  'fees-paid': (known = empty, said) => ({
    ...known,
    payments: [...known.payments, { at: said.at, by: 'partner', fen: fenIn(said), ...dayIn(said, 'paidOn') }],
  }),
  'fees-confirmed': (known = empty, said) => ({
    ...known,
    payments: known.payments.some(unconfirmed)
      ? known.payments.map((one) => (unconfirmed(one) ? { ...one, confirmedAt: said.at } : one))
      : [...known.payments, { at: said.at, by: 'applicant', fen: fenIn(said), ...dayIn(said, 'on') }],
  }),
  'offer-contradicted': () => undefined,
  'signature-contradicted': (known = empty) => {
    const { signed: _, ...rest } = known;
    return rest;
  },
  'payment-contradicted': (known = empty) => ({
    ...known,
    payments: known.payments.filter((one) => !unconfirmed(one)),
  }),
};

const sumOf = (all: readonly { readonly fen: number }[]): number =>
  all.reduce((sum, { fen }) => sum + fen, 0);

/** The contract of an order by what was said of it, oldest first; undefined where none is on the table. */
export const contractOf = ({ said = [] }: Pick<Order, 'said'>): Contract | undefined => {
  const known = said.reduce<Facts | undefined>((facts, one) => {
    const stated = own(statements, one.type);
    return stated ? stated(facts, one) : facts;
  }, undefined);
  if (!known) return undefined;
  const [fen, paidFen] = [sumOf(known.charges), sumOf(known.payments)];
  const owes = !known.signed ? 'signature' : paidFen < fen ? 'payment' : undefined;
  return { ...known, fen, paidFen, ...(owes && { owes }) };
};

/** Whether it is the applicant's turn: to sign what was offered, or to pay before works begin. */
export const isOwed = ({ status, said }: Pick<Order, 'status' | 'said'>): boolean =>
  (status === 'offered' || status === 'contracted') && contractOf({ said })?.owes !== undefined;

/** Of a payment that is stated, what is left to pay, and what the applicant has not confirmed. */
export const leftToPay = (order: Pick<Order, 'said'>): number => {
  const { fen, paidFen } = contractOf(order) ?? { fen: 0, paidFen: 0 };
  return fen - paidFen;
};
export const unconfirmedFen = (order: Pick<Order, 'said'>): number =>
  sumOf((contractOf(order)?.payments ?? []).filter(unconfirmed));

/** Whether the utility alone has said that it is signed. */
export const isSignedByPartnerAlone = (order: Pick<Order, 'said'>): boolean => {
  const { signed } = contractOf(order) ?? {};
  return signed?.by === 'partner' && signed.confirmedAt === undefined;
};
