import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { head, note } from './events.ts';

/** 拨付: what the finance bureau is asked to pay under a policy (Art. 16). Each instalment is an order of its own. */
export const paymentStatuses = [
  'pending',
  'accepted',
  'partly-paid',
  'paid',
  'refused',
  'withdrawn',
] as const;

const fen = z.int().positive().describe('Money in fen');
const paid = {
  ...head,
  fen,
  paidOn: PlainDate.optional().describe('The day of the transfer, where it was not today'),
  reference: z.string().trim().min(1).max(100).optional().describe("The bank's own number of the transfer"),
  note,
};

/** Whose turn it is after a refusal; only for the account does the time of payment stand still. */
export const RefusalCause = z
  .enum(['account', 'other'])
  .describe(
    'account: the beneficiary is to give another one; other: the department is to have it ordered again',
  );
export type RefusalCause = z.infer<typeof RefusalCause>;

/** `paid` names what is left, so that an order is never paid more or less than it asks. */
export const paymentEvents = [
  z.strictObject({ ...paid, type: z.literal('partly-paid') }),
  z.strictObject({ ...paid, type: z.literal('paid') }),
  z.strictObject({
    ...head,
    type: z.literal('refused'),
    reason: z.string().trim().min(1).max(500).describe('Why nothing more will be paid by this order'),
    cause: RefusalCause,
  }),
] as const;
