import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { OverdueStatement } from './model.ts';
import { yuan } from './texts.ts';

/** What is wrong with a plan: its days lie ahead and in order, its sums are what is left to pay. @param unpaid fen */
export const planErrors = (
  { plan, fundsExpectedOn }: Pick<OverdueStatement, 'plan' | 'fundsExpectedOn'>,
  unpaid: number,
  now: Instant,
): FieldError[] => {
  const today = dateOf(now);
  const days = plan.flatMap(({ on }, index) => {
    const before = plan[index - 1]?.on;
    if (on < today) return [fieldError(`/plan/${index}/on`, text('兑现日期已过', 'The day is over already'))];
    return before !== undefined && on <= before
      ? [fieldError(`/plan/${index}/on`, text('兑现日期须依次递增', 'The days are not in order'))]
      : [];
  });
  const sum = plan.reduce((total, { fen }) => total + fen, 0);
  const sums =
    sum === unpaid
      ? []
      : [fieldError('/plan', text(`各期合计应为 ${yuan(unpaid)}`, `The sums must add up to ${unpaid} fen`))];
  const funds =
    fundsExpectedOn !== undefined && fundsExpectedOn < today
      ? [fieldError('/fundsExpectedOn', text('资金到位日期已过', 'The day is over already'))]
      : [];
  return [...days, ...sums, ...funds];
};
