import { Tooltip } from 'antd';
import { saidDay } from '../../parts/days.ts';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { calendarWords } from './words.ts';
import { monthsOf, stretchesOf, type Cell, type Month, type NamedDay, type Year } from './year.ts';

const alike = (a: NamedDay, b: NamedDay): boolean =>
  a.kind === b.kind && a.by === b.by && a.name?.zh === b.name?.zh;

/** What a day is, by whose word: the whole of it on hover and for who cannot see colours. */
const useWhy = () => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  return ({ kind, name, by }: NamedDay): string => {
    const what = Object.hasOwn(t, kind) ? t[kind] : kind;
    const said = [name && inLanguage(name, language), what].filter((part) => part).join(' · ');
    return `${said}（${by === 'statute' ? t.byLaw : t[by]}）`;
  };
};

const Day = ({ cell, isToday }: { cell: Cell | undefined; isToday: boolean }) => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const why = useWhy();
  if (cell === undefined) return <td />;
  const { date, dayOfMonth, isWeekend, named } = cell;
  const kind = named === undefined ? (isWeekend ? 'weekend' : 'work') : named.kind;
  const classes = [`day day-${kind}`, named?.by === 'statute' && 'day-by-law', isToday && 'day-today'];
  const body = (
    <td className={classes.filter((name) => name).join(' ')} {...(isToday && { 'aria-current': 'date' })}>
      <time dateTime={date}>{dayOfMonth}</time>
      {named && <span className="day-mark">{named.kind === 'holiday' ? t.off : t.work}</span>}
    </td>
  );
  return named === undefined ? (
    body
  ) : (
    <Tooltip title={`${saidDay(date, language)} ${why(named)}`}>{body}</Tooltip>
  );
};

const shortDay = (date: string): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

/** What is named in a month, as a sentence below it: nobody has to point at a day to know why it is off. */
const Named = ({ days }: { days: readonly NamedDay[] }) => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  return (
    <ul className="month-named">
      {stretchesOf(days, alike).map(({ from, to, first }) => (
        <li key={from}>
          <span className="number">{from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`}</span>{' '}
          {first.name && inLanguage(first.name, language)} {Object.hasOwn(t, first.kind) && t[first.kind]}
          {first.by === 'region' && ` · ${t.region}`}
          {first.by === 'statute' && <em> · {t.statute}</em>}
        </li>
      ))}
    </ul>
  );
};

const OneMonth = ({ of, today, days }: { of: Month; today: string; days: readonly NamedDay[] }) => {
  const t = useWords(calendarWords);
  return (
    <div className="month sheet">
      <table>
        <caption>
          <strong>{t.months(of.month)}</strong>
          <span className="soft number">{t.workingDays(of.workingDays)}</span>
        </caption>
        <thead>
          <tr>
            {[...t.weekdays].map((name, at) => (
              // Two days of the week begin with one letter.
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.weeks.map((week, at) => (
            <tr key={week.find((cell) => cell)?.date ?? at}>
              {week.map((cell, day) => (
                <Day
                  key={cell?.date ?? `${at} ${day}`}
                  cell={cell}
                  isToday={cell !== undefined && cell.date === today}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Named days={days} />
    </div>
  );
};

/** A year as it hangs on a wall. */
export const Months = ({ year, today }: { year: Year; today: string }) => (
  <div className="months">
    {monthsOf(year).map((month) => (
      <OneMonth
        key={month.month}
        of={month}
        today={today}
        days={year.days.filter(({ date }) => Number(date.slice(5, 7)) === month.month)}
      />
    ))}
  </div>
);
