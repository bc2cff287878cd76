import { saidMoney } from '../../parts/days.ts';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { amountNames } from './names.ts';
import type { Terms } from './queries.ts';
import { policiesWords } from './words.ts';

/** An amount in a few words, as a list shows it: `最高 30,000.00 元`. */
export const useSaidAmount = () => {
  const t = useWords(policiesWords);
  const name = useNames();
  const { language } = useLanguage();
  const said = (fen: number) => saidMoney(fen, language);
  return (amount: Terms['amount']): string => {
    switch (amount.kind) {
      case 'fixed':
        return said(amount.fen);
      case 'table': {
        const sums = amount.rows.map(({ fen }) => fen);
        const [least, most] = [Math.min(...sums), Math.max(...sums)];
        return least === most ? said(least) : t.from(said(least), said(most));
      }
      case 'formula':
        return t.atMost(said(amount.cap));
      default:
        return name(amountNames, amount.kind);
    }
  };
};
