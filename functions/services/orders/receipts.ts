import type { Instant } from '../../law/instant.ts';
import { basisOf } from '../../law/legal-data/cite.ts';
import type { LegalRule } from '../../law/legal-data/document.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Move } from './kinds/kind.ts';
import { mostReceipts } from './limits.ts';
import type { Order } from './model.ts';
import type { Receipt, ReceiptKind } from './receipt-model.ts';

const given: Readonly<Partial<Record<Move, { readonly kind: ReceiptKind; readonly by: LegalRule }>>> = {
  accepted: { kind: 'acceptance', by: 'acceptance' },
  'accepted-by-law': { kind: 'acceptance', by: 'told-once' },
  returned: { kind: 'correction', by: 'told-once' },
  rejected: { kind: 'refusal-of-acceptance', by: 'acceptance' },
  'not-met': { kind: 'refusal', by: 'refusal' },
  suspended: { kind: 'time-not-counted', by: 'suspension-of-licence' },
  extended: { kind: 'extension', by: 'extension' },
};

/** What a receipt says besides its kind and its number. */
type Content = Pick<Receipt, 'reasons'> &
  Partial<Pick<Receipt, 'asks' | 'asOf' | 'bySilence' | 'until' | 'days'>>;

/** The receipts of an order after a move: those of a licence grow by one where the move gives one. */
export const receiptsAfter = (
  { id, receipts = [], licensing }: Pick<Order, 'id' | 'receipts' | 'licensing'>,
  move: Move,
  content: Content,
  at: Instant,
  law: LegalVersion,
): readonly Receipt[] => {
  const form = given[move];
  if (!licensing || !form || receipts.length >= mostReceipts) return receipts;
  const on = dateOf(at);
  const own = form.kind === 'extension' ? licensing.extension?.basis : undefined;
  const basis = own ?? basisOf(law, form.by);
  const number = `${on.replaceAll('-', '')}-${id.slice(-10)}-${receipts.length + 1}`;
  return [...receipts, { number, on, at, kind: form.kind, basis, ...content }];
};

/** What was given for a move, last. */
export const receiptOf = ({ receipts = [] }: Pick<Order, 'receipts'>, move: Move): Receipt | undefined =>
  receipts.findLast(({ kind }) => kind === given[move]?.kind);
