import { useLanguage } from '../words/language.tsx';
import { dayOf, saidDay, saidMoment, saidMoney } from './days.ts';

/** A day in Shanghai with its weekday: of a `day` ("2027-01-11"), or of a moment. */
export const Day = ({ of }: { of: string }) => {
  const { language } = useLanguage();
  const day = of.length === 10 ? of : dayOf(of);
  return <time dateTime={of}>{saidDay(day, language)}</time>;
};

/** A day with the hour, where the hour matters. */
export const Moment = ({ of }: { of: string }) => {
  const { language } = useLanguage();
  return <time dateTime={of}>{saidMoment(of, language)}</time>;
};

/** Money of so many fen: `1,234.50 元`. */
export const Money = ({ fen }: { fen: number }) => {
  const { language } = useLanguage();
  return <span className="number">{saidMoney(fen, language)}</span>;
};
