import type { Language } from '../words/said.ts';

const zone = 'Asia/Shanghai';

const inZone = (locale: string, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...how });

// Made once: to make one takes longer than all else of a row.
const isoDay = inZone('sv-SE', {});
const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const formatsOf = (locale: string, month: 'long' | 'short') => ({
  day: inZone(locale, { month, day: 'numeric' }),
  dayOfYear: inZone(locale, { year: 'numeric', month, day: 'numeric' }),
  weekday: inZone(locale, { weekday: 'short' }),
  moment: inZone(locale, { month, day: 'numeric', ...hour }),
  momentOfYear: inZone(locale, { year: 'numeric', month, day: 'numeric', ...hour }),
});
const formats: Readonly<Record<Language, ReturnType<typeof formatsOf>>> = {
  zh: formatsOf('zh-CN', 'long'),
  en: formatsOf('en-GB', 'short'),
};

/** `2027-01-11` of a moment, as it is in Shanghai. */
export const dayOf = (moment: string): string => isoDay.format(new Date(moment));

/** The last day of a limit: one that ends at 24:00 ends with that day. */
export const lastDayOf = (due: string): string => dayOf(new Date(Date.parse(due) - 1).toISOString());

const isOfYear = (day: string, today: Date): boolean => day.slice(0, 4) === isoDay.format(today).slice(0, 4);

/** `1月11日 周一`; with the year where it is another than this one. */
export const saidDay = (day: string, language: Language, today = new Date()): string => {
  const { day: ofThisYear, dayOfYear, weekday } = formats[language];
  const at = new Date(`${day}T12:00:00+08:00`);
  return `${(isOfYear(day, today) ? ofThisYear : dayOfYear).format(at)} ${weekday.format(at)}`;
};

/** `11月30日 16:20`; with the year as a day is. */
export const saidMoment = (moment: string, language: Language, today = new Date()): string => {
  const { moment: ofThisYear, momentOfYear } = formats[language];
  return (isOfYear(dayOf(moment), today) ? ofThisYear : momentOfYear).format(new Date(moment));
};

/** `3`, `2.5`: working days have halves, and no more than that. */
export const saidCount = (days: number): string => String(Math.round(days * 2) / 2);

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** `1,234.50 元` of so many fen. */
export const saidMoney = (fen: number, language: Language): string =>
  language === 'zh' ? `${yuan.format(fen / 100)} 元` : `CNY ${yuan.format(fen / 100)}`;
