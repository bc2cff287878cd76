import { useContext, useState } from 'react';
import { Popover } from 'antd';
import { useLanguage, useWords } from '../words/language.tsx';
import { lastDayOf, saidCount, saidDay } from './days.ts';
import { InRows } from './in-rows.ts';
import { colourOf, type Colour, type Limit } from './light.ts';
import './parts.css';

const words = {
  left: (days: string, one: boolean) => [
    `剩 ${days} 个工作日`,
    `${days} working ${one ? 'day' : 'days'} left`,
  ],
  leftNatural: (days: string, one: boolean) => [`剩 ${days} 天`, `${days} ${one ? 'day' : 'days'} left`],
  over: (days: string, one: boolean) => [
    `逾期 ${days} 个工作日`,
    `${days} working ${one ? 'day' : 'days'} over`,
  ],
  overNatural: (days: string, one: boolean) => [`逾期 ${days} 天`, `${days} ${one ? 'day' : 'days'} over`],
  overToday: ['今日逾期', 'Over since today'],
  lastDay: ['今日到期', 'Ends today'],
  still: ['暂停计时', 'Clock stands still'],
  open: ['未起算', 'Not running yet'],
  met: ['已在时限内完成', 'Done in time'],
  metLate: ['已完成，曾逾期', 'Done, late'],
  provisional: ['日期可能变动', 'May still move'],
  basis: ['依据', 'Basis'],
  'working-days': (count: string) => [`共 ${count} 个工作日`, `${count} working days in all`],
  'natural-days': (count: string) => [`共 ${count} 天`, `${count} days in all`],
  months: (count: string) => [`共 ${count} 个月`, `${count} months in all`],
  hours: (count: string) => [`共 ${count} 小时`, `${count} hours in all`],
  leftHours: (hours: string, one: boolean) => [`剩 ${hours} 小时`, `${hours} ${one ? 'hour' : 'hours'} left`],
  usedHours: (hours: string) => [`已用 ${hours} 小时`, `${hours} hours used`],
  used: (days: string) => [`已用 ${days} 个工作日`, `${days} used`],
  usedNatural: (days: string) => [`已用 ${days} 天`, `${days} days used`],
} as const satisfies Parameters<typeof useWords>[0];

const useLeft = ({
  metAt,
  breachedAt,
  breached,
  suspended,
  due,
  overdue,
  remaining,
  unit,
}: Limit): string => {
  const t = useWords(words);
  if (metAt !== undefined) return breachedAt === undefined ? t.met : t.metLate;
  const isWorking = unit === 'working-days';
  if (breached)
    return overdue < 0.5
      ? t.overToday
      : (isWorking ? t.over : t.overNatural)(saidCount(overdue), overdue === 1);
  if (suspended) return t.still;
  if (due === null) return t.open;
  if (remaining < 0.5) return t.lastDay;
  return (isWorking ? t.left : unit === 'hours' ? t.leftHours : t.leftNatural)(
    saidCount(remaining),
    remaining === 1,
  );
};

/** A light: always a shape and a word beside the colour. */
export const Light = ({ colour }: { colour: Colour }) => (
  <span className={`light light-${colour}`} aria-hidden="true" />
);

/** What stands behind the count: the article, how much there is in all, how much is used. */
const Basis = ({ limit: { basis, unit, budget, used, provisional } }: { limit: Limit }) => {
  const t = useWords(words);
  const usedOf = unit === 'working-days' ? t.used : unit === 'hours' ? t.usedHours : t.usedNatural;
  return (
    <dl className="facts">
      <dt>{t.basis}</dt>
      <dd>{basis}</dd>
      <dd>
        {t[unit](saidCount(budget))}，{usedOf(saidCount(used))}
        {provisional && ` · ${t.provisional}`}
      </dd>
    </dl>
  );
};

/** The day on which a limit ends, the days that are left with their light, and on hover or focus the article; a row says it when it is opened. */
export const DaysLeft = ({ limit, plain = false }: { limit: Limit; plain?: boolean }) => {
  const { language } = useLanguage();
  const left = useLeft(limit);
  const isInRow = useContext(InRows);
  // A hundred rows would make a hundred popovers before the first is read: in a row it is made for who points at it.
  const [isPointedAt, setPointedAt] = useState(false);
  const day = limit.due === null ? undefined : saidDay(lastDayOf(limit.due), language);
  const body = (
    <span
      className="days-left"
      {...(!isInRow && !plain && { tabIndex: 0 })}
      {...(isInRow && { onPointerEnter: () => setPointedAt(true) })}
    >
      <Light colour={colourOf(limit)} />
      <span className={`days-left-count light-word-${colourOf(limit)}`}>{left}</span>
      {day !== undefined && <span className="days-left-day">{day}</span>}
    </span>
  );
  if (plain || (isInRow && !isPointedAt)) return body;
  return (
    <Popover trigger={['hover', 'focus']} defaultOpen={isInRow} content={<Basis limit={limit} />}>
      {body}
    </Popover>
  );
};
