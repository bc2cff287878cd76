import * as z from 'zod';
import { LegalBasis } from '../../law/deadline/model.ts';
import { Instant } from '../../law/instant.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { PlainDate } from '../../law/plain-date.ts';

/** What an applicant for a licence holds in its hand (art. 32: 加盖专用印章和注明日期的书面凭证), by what it says. */
const ReceiptKind = z.enum([
  'acceptance',
  'correction',
  'refusal-of-acceptance',
  'refusal',
  'time-not-counted',
  'extension',
]);
export type ReceiptKind = z.infer<typeof ReceiptKind>;

export const Receipt = z
  .strictObject({
    number: z.string().describe('Of the day, the order, and which of its receipts'),
    kind: ReceiptKind,
    on: PlainDate,
    at: Instant,
    basis: LegalBasis,
    reasons: z.array(z.string()).default([]),
    asks: z.array(MaterialKind).optional().describe('Materials to be handed in'),
    asOf: Instant.optional().describe('Of an acceptance: from when on the application counts as accepted'),
    bySilence: z.literal(true).optional().describe('Accepted by law, since nothing was told in time'),
    until: Instant.optional().describe('Of time that is not counted: its end'),
    days: z.number().optional().describe('Of an extension: by so many working days'),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
