import type { Instant } from '../../law/instant.ts';
import { acceptanceBasis } from '../../law/licensing/acceptance.ts';
import { extensionBasis } from '../../law/licensing/extension.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Move } from './kinds/kind.ts';
import { mostReceipts } from './limits.ts';
import type { Order } from './model.ts';
import type { Receipt, ReceiptKind } from './receipt-model.ts';

const given: Readonly<Partial<Record<Move, { readonly kind: ReceiptKind; readonly basis: string }>>> = {
  accepted: { kind: 'acceptance', basis: acceptanceBasis },
  'accepted-by-law': { kind: 'acceptance', basis: `${acceptanceBasis}第一款第四项` },
  returned: { kind: 'correction', basis: `${acceptanceBasis}第一款第四项` },
  rejected: { kind: 'refusal-of-acceptance', basis: acceptanceBasis },
  'not-met': { kind: 'refusal', basis: '《行政许可法》第三十八条' },
  suspended: { kind: 'time-not-counted', basis: '《行政许可法》第四十五条' },
  extended: { kind: 'extension', basis: extensionBasis },
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
): readonly Receipt[] => {
  const form = given[move];
  if (!licensing || !form || receipts.length >= mostReceipts) return receipts;
  const on = dateOf(at);
  const number = `${on.replaceAll('-', '')}-${id.slice(-10)}-${receipts.length + 1}`;
  return [...receipts, { number, on, at, ...form, ...content }];
};
