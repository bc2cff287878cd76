import * as z from 'zod';

/** Whose turn it is with something that runs. */
export const Turn = z
  .enum(['partner', 'applicant', 'third-party', 'operator', 'platform'])
  .meta({ id: 'Turn' });
export type Turn = z.infer<typeof Turn>;

/** What is said of a thing that is near its end or past it. */
export interface Owed {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly orderId?: string;
  readonly turn: Turn;
  /** Of a whole: the partners it waits for. */
  readonly waitsFor?: readonly string[];
  /** Of a payment: that its department has said why it is late, and when it will be paid. */
  readonly stated?: boolean;
  readonly payment?: OwedPayment | undefined;
}

/** What is to be paid, under which policy. */
export const OwedPayment = z
  .object({ policy: z.string(), title: z.string(), fen: z.int().describe('What is left to pay') })
  .meta({ id: 'OwedPayment' });
export type OwedPayment = z.infer<typeof OwedPayment>;
