import { Light } from '../../parts/days-left.tsx';
import { saidDay } from '../../parts/days.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Late } from './queue.ts';
import { overdueWords } from './words.ts';

/** By how much it is late or how much is left: a shape, a number and a word, and the last day. */
export const Time = ({ late: { light, daysOver, daysLeft, lastDay } }: { late: Late }) => {
  const t = useWords(overdueWords);
  const { language } = useLanguage();
  const said =
    light === 'red'
      ? daysOver === undefined || daysOver === 0
        ? t.overToday
        : t.over(String(daysOver), daysOver === 1)
      : daysLeft === undefined || daysLeft === 0
        ? t.lastDay
        : t.left(String(daysLeft), daysLeft === 1);
  return (
    <span className="days-left">
      <Light colour={light} />
      <span className={`days-left-count light-word-${light}`}>{said}</span>
      <span className="days-left-day">{saidDay(lastDay, language)}</span>
    </span>
  );
};
