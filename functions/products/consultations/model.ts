import * as z from 'zod';
import { withinBytes } from '../../common/bytes.ts';
import { idOf } from '../../platform/ids.ts';
import { Instant } from '../../law/instant.ts';
import { Reference } from '../joint-installations/model.ts';
import { OrderId } from '../../services/orders/model.ts';
import { PartnerId } from '../../services/partners/model.ts';

export const ConsultationId = idOf('cl').brand<'ConsultationId'>().meta({ id: 'ConsultationId' });
export type ConsultationId = z.infer<typeof ConsultationId>;

const line = (max: number) => z.string().trim().min(1).max(max);

/** What is in doubt (Art. 10): a case that one department licenses and the other supervises, or a rule. */
const About = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('case'), id: z.string().regex(/^[a-z]{2}_[0-9A-HJKMNP-TV-Z]{26}$/) }),
    z.strictObject({
      kind: z.literal('rule'),
      reference: line(300).describe('The provision as it is cited'),
    }),
  ])
  .meta({ id: 'InDoubt' });

const shape = z.strictObject({
  to: PartnerId.describe('The department that is asked'),
  about: About,
  question: line(4_000).describe('No personal data: the letter is delivered whole'),
  materials: z.array(Reference).max(50).default([]),
});

/** The largest letter, in bytes. */
export const letterBytes = 32 * 1024;

export const NewConsultation = withinBytes(shape, letterBytes).meta({ id: 'NewConsultation' });
export type NewConsultation = z.infer<typeof NewConsultation>;

/** A letter (函告) as it was written. What becomes of it is its order's, in one place. */
export const Consultation = shape.extend({
  id: ConsultationId,
  from: PartnerId.describe('The department that asks'),
  orderId: OrderId,
  /** The moment of the push, which is the moment of service (Art. 10: 推送即视为送达). */
  servedAt: Instant,
});
export type Consultation = z.infer<typeof Consultation>;

/** What a list shows of a letter. */
export type ConsultationHead = Omit<Consultation, 'question' | 'materials'>;

export const Box = z.enum(['sent', 'received']);
export type Box = z.infer<typeof Box>;
