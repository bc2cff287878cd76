import { refTo, type PersonRef } from '../../platform/persons/model.ts';
import type { Facts } from '../../platform/table/facts.ts';
import type { Order } from './model.ts';

type Persons = NonNullable<Order['persons']>;
type Subject = Order['subject'];

const kinds = { contact: 'contact', payee: 'account' } as const;

/** Persons of the order's own subject by their ids alone; others whole. */
const short = ({ contact, payee }: Persons, subject: Subject): Record<string, string> => {
  const of = (kind: 'contact' | 'account', ref: PersonRef) => {
    const before = refTo(kind, subject, '');
    return ref.startsWith(before) ? ref.slice(before.length) : ref;
  };
  return {
    ...(contact && { contact: of(kinds.contact, contact) }),
    ...(payee && { payee: of(kinds.payee, payee) }),
  };
};

const whole = (persons: Readonly<Record<string, string>>, subject: Subject): Persons => {
  const of = (kind: 'contact' | 'account', said: string): PersonRef =>
    said.includes('#') ? (said as PersonRef) : refTo(kind, subject, said);
  const { contact, payee } = persons;
  return {
    ...(contact !== undefined && { contact: of(kinds.contact, contact) }),
    ...(payee !== undefined && { payee: of(kinds.payee, payee) }),
  };
};

/** What the head of an order keeps: not again what its key, and what it is found by, say already. */
export type Slim<O extends Pick<Order, 'id' | 'kind' | 'createdAt' | 'persons'>> = Omit<
  O,
  'id' | 'kind' | 'createdAt' | 'persons'
> & { readonly persons?: Readonly<Record<string, string>> };

export const slim = <O extends Pick<Order, 'id' | 'kind' | 'createdAt' | 'persons' | 'subject'>>({
  id: _,
  kind: __,
  createdAt: ___,
  persons,
  ...rest
}: O) => ({ ...rest, ...(persons && { persons: short(persons, rest.subject) }) });

/** Beside it in its item. */
export interface Beside {
  readonly id: string;
  readonly facts?: Facts | undefined;
}

/** The same with all that it is; a head of an older layout says it itself. */
export const full = <
  H extends { readonly subject: Subject; readonly persons?: Readonly<Record<string, string>> },
>(
  { persons, ...head }: H,
  { id, facts }: Beside,
) => ({
  ...({ id, kind: facts?.kind, createdAt: facts?.received } as Pick<Order, 'id' | 'kind' | 'createdAt'>),
  ...head,
  ...(persons && { persons: whole(persons, head.subject) }),
});
