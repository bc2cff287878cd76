import type * as z from 'zod';
import { beside, findBeside, putBeside } from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Contact, Order, Payee } from './model.ts';

/** Whom to call and whom to pay: for the partner's eyes in its inbox; in no list, no webhook and nobody else's answer. */
export interface OrderPersons {
  readonly contact?: z.infer<typeof Contact> | undefined;
  readonly payee?: z.infer<typeof Payee> | undefined;
}

/** An order that is about to be placed. */
export type NewOrder = Order & OrderPersons;

const contactPart = beside<z.infer<typeof Contact>>('CONTACT');
const payeePart = beside<z.infer<typeof Payee>>('PAYEE');

/** Keeps them beside the order and apart from it: whoever reads an order does not read whom it concerns. */
export const personWrites = (table: Table, pk: string, { contact, payee }: OrderPersons): Write[] => [
  ...(contact ? [putBeside(table, pk, contactPart, contact)] : []),
  ...(payee ? [putBeside(table, pk, payeePart, payee)] : []),
];

export const personsOf = async (table: Table, pk: string): Promise<OrderPersons> => {
  const [contact, payee] = await Promise.all([
    findBeside(table, pk, contactPart),
    findBeside(table, pk, payeePart),
  ]);
  return { ...(contact && { contact }), ...(payee && { payee }) };
};
