import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { PolicyEntry } from './model.ts';

const nothingPaid = text(
  '申报享受的政策不发放资金，无需确认、审核、预算和分期',
  'Nothing is paid out: there is nothing to confirm, to review, to budget or to pay in parts',
);

/** Of what is only told: whatever belongs to a payment, and an amount that could be told. */
export const payoutErrors = ({
  payout,
  amount,
  confirmation,
  review,
  fund,
  instalments,
}: PolicyEntry): FieldError[] => {
  if (payout === undefined) return [];
  const wrong = [
    confirmation !== null && '/confirmation',
    review && '/review',
    (fund.budget !== null || fund.sharedWith !== undefined || fund.allocation !== undefined) && '/fund',
    instalments.length > 1 && '/instalments',
  ].filter((pointer) => pointer !== false);
  return [
    ...wrong.map((pointer) => fieldError(pointer, nothingPaid)),
    ...(amount.kind === 'none'
      ? [fieldError('/amount', text('请写明减免多少', 'Say how much is saved'))]
      : []),
  ];
};
