import { text, type Text } from '../../../../common/text.ts';
import { dayWords } from '../../../../law/last-day.ts';
import type { KeptStatement } from '../model.ts';
import { cny, yuan } from '../texts.ts';

type Plan = KeptStatement['plan'];

/** Days and sums, as something that is to be paid by each. */
export const daysWords = (plan: Plan): Text => {
  const each = plan.map(({ on, fen }) => ({ day: dayWords(on), fen }));
  return text(
    each.map(({ day, fen }) => `${day.zh}前 ${yuan(fen)}`).join('；'),
    each.map(({ day, fen }) => `${cny(fen)} by ${day.en}`).join('; '),
  );
};

/** The days and sums of a department's plan. */
export const planWords = ({ plan }: { readonly plan: Plan }): Text => {
  const each = plan.map(({ on, fen }) => ({ day: dayWords(on), fen }));
  return text(
    each.map(({ day, fen }) => `${day.zh}支付 ${yuan(fen)}`).join('；'),
    each.map(({ day, fen }) => `${cny(fen)} on ${day.en}`).join('; '),
  );
};
