import type { LegalVersion } from '../../law/legal-data/version.ts';
import { letterDeadline } from '../../law/letter.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Partner } from '../../services/partners/model.ts';
import type { Consultation } from './model.ts';

/** Letters go between departments only (Art. 10): never to a utility, the finance bureau, or oneself. */
export const mayBeAsked = (from: string, to: Partner | undefined): to is Partner =>
  to?.kind === 'department' && to.id !== from;

/** The order that delivers a letter: its one limit runs from the push. */
export const orderOf = (
  { id, orderId, from, to, about, question, materials, servedAt }: Consultation,
  law: LegalVersion,
): Order => ({
  id: orderId,
  kind: 'letter',
  subject: { kind: 'consultation', id },
  partner: to,
  askedBy: from,
  status: 'served',
  request: { from, about, question, materials },
  createdAt: servedAt,
  limits: { reply: { deadline: letterDeadline(servedAt, law) } },
});
