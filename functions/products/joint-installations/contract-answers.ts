import * as z from 'zod';
import { PlainDate } from '../../law/plain-date.ts';
import type { ContractAnswer } from '../../services/orders/acts.ts';
import { OrderId } from '../../services/orders/model.ts';

/** What the applicant may say of a contract, and the move of the order that it is. */
export const answers = {
  signed: 'signed',
  paid: 'fees-confirmed',
  'offer-contradicted': 'offer-contradicted',
  'signature-contradicted': 'signature-contradicted',
  'payment-contradicted': 'payment-contradicted',
} as const satisfies Record<string, ContractAnswer['type']>;

const head = { orderId: OrderId };
const on = PlainDate.describe('The day on which it was done');

export const NewContractAnswer = z
  .discriminatedUnion('says', [
    z.strictObject({ ...head, says: z.literal('signed'), on }),
    z.strictObject({
      ...head,
      says: z.literal('paid'),
      on,
      fen: z.int().positive().max(10_000_000_000_000).describe('As the utility has it, where it has said so'),
    }),
    z.strictObject({
      ...head,
      says: z.enum(['offer-contradicted', 'signature-contradicted', 'payment-contradicted']),
      note: z.string().trim().min(1).max(1_000),
    }),
  ])
  .meta({ id: 'NewContractAnswer' });
type NewContractAnswer = z.infer<typeof NewContractAnswer>;

export const actOf = (said: NewContractAnswer): ContractAnswer => {
  switch (said.says) {
    case 'signed':
      return { type: 'signed', on: said.on };
    case 'paid':
      return { type: 'fees-confirmed', on: said.on, fen: said.fen };
    default:
      return { type: said.says, note: said.note };
  }
};
