import type { Language } from '../words/said.ts';

const zone = 'Asia/Shanghai';

/** `2027-01-11` of a moment, as it is in Shanghai. */
export const dayOf = (moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(moment));

/** The last day of a limit: one that ends at 24:00 ends with that day. */
export const lastDayOf = (due: string): string => dayOf(new Date(Date.parse(due) - 1).toISOString());

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** `1月11日 周一`; with the year where it is another than this one. */
export const saidDay = (day: string, language: Language, today = new Date()): string => {
  const at = new Date(`${day}T12:00:00+08:00`);
  const isThisYear = day.slice(0, 4) === dayOf(today.toISOString()).slice(0, 4);
  const date = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    ...(isThisYear ? {} : { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(at);
  const weekday = new Intl.DateTimeFormat(locales[language], { timeZone: zone, weekday: 'short' }).format(at);
  return `${date} ${weekday}`;
};

/** `11月30日 16:20`. */
export const saidMoment = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));

/** `3`, `2.5`: working days have halves, and no more than that. */
export const saidCount = (days: number): string => String(Math.round(days * 2) / 2);

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** `1,234.50 元` of so many fen. */
export const saidMoney = (fen: number, language: Language): string =>
  language === 'zh' ? `${yuan.format(fen / 100)} 元` : `CNY ${yuan.format(fen / 100)}`;
