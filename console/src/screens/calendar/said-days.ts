import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { saidDay } from '../../parts/days.ts';
import type { Arranged, NoticeDay } from './queries.ts';
import { calendarWords } from './words.ts';
import { stretchesOf } from './year.ts';

/** What a notice arranges, as it would say it itself: 10月1日至10月7日国庆节放假，9月27日上班. */
export const useSaidDays = () => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const said = (days: readonly NoticeDay[], what: string) =>
    stretchesOf(days, (a, b) => a.name.zh === b.name.zh).map(({ from, to, first }) => {
      const when =
        from === to ? saidDay(from, language) : t.to(saidDay(from, language), saidDay(to, language));
      return `${when} ${inLanguage(first.name, language)}${language === 'zh' ? '' : ': '}${what}`;
    });
  return ({ off, work }: Arranged): string =>
    [...said(off, t.holiday), ...said(work, t['make-up'])].join(language === 'zh' ? '；' : '; ');
};
