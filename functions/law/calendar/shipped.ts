import year2024 from 'chinese-days/dist/years/2024.json' with { type: 'json' };
import year2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import guangxi from './data/guangxi.json' with { type: 'json' };
import { lazy } from '../../common/lazy.ts';
import { text } from '../../common/text.ts';
import type { PlainDate } from '../plain-date.ts';
import { CalendarNotice, type NoticeDay, type NoticeReference } from './notice.ts';

/** Values are `English name,Chinese name,number of statutory days`. */
interface LibraryYear {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * The State Council's arrangements as the library `chinese-days` keeps them, with the notice of each. Only its data is
 * imported, one small file a year: its code costs 12 ms and reads the process's zone. When the library brings a new year,
 * a test asks for its line here.
 */
const NATION: readonly { readonly year: number; readonly notice: object; readonly days: LibraryYear }[] = [
  { year: 2024, notice: { number: '国办发明电〔2023〕7号', issuedOn: '2023-10-25' }, days: year2024 },
  { year: 2025, notice: { number: '国办发明电〔2024〕12号', issuedOn: '2024-11-12' }, days: year2025 },
  { year: 2026, notice: { issuedOn: '2025-11-04' }, days: year2026 },
];

const named = (days: LibraryYear['holidays']): NoticeDay[] =>
  Object.entries(days).map(([date, value]) => {
    const [en = '', zh = en] = value.split(',');
    return { date: date as PlainDate, name: { zh, en } };
  });

const ofNation = (
  year: number,
  notice: NoticeReference,
  { holidays, workdays }: LibraryYear,
): CalendarNotice => ({
  year,
  source: 'nation',
  version: 0,
  notice,
  withdrawn: false,
  off: named(holidays),
  work: named(workdays),
});

const thirdOfThird = text('壮族三月三', 'Sanyuesan');
const guangxiDays = (dates: readonly string[]) => dates.map((date) => ({ date, name: thirdOfThird }));

type GuangxiYear = (typeof guangxi)[number];

const ofRegion = ({ year, off, work, withdrawn = false }: GuangxiYear): CalendarNotice =>
  CalendarNotice.parse({
    year,
    source: 'region',
    version: 0,
    notice: {},
    withdrawn,
    off: guangxiDays(off),
    work: guangxiDays(work),
  });

/** The notices that hold until an operator publishes others: those whose text was read. */
export const shippedNotices = lazy((): readonly CalendarNotice[] => [
  ...NATION.map(({ year, notice, days }) => ofNation(year, notice as NoticeReference, days)),
  ...guangxi.filter(({ seen }) => seen === 'text').map(ofRegion),
]);

/**
 * Guangxi's days as other pages tell them: samples that hold for nobody, shown to the operator, who asks for the notice and
 * publishes it.
 */
export const toldNotices = lazy((): readonly CalendarNotice[] =>
  guangxi.filter(({ seen }) => seen !== 'text').map(ofRegion),
);

/** FNV-1a, 32 bits: tells one state of the data from another, guards against nothing. */
const digest = (content: string): string => {
  const hash = Array.from(content).reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** The years of which the State Council's arrangement ships. */
export const SHIPPED_YEARS: readonly number[] = NATION.map(({ year }) => year);

/** Changes whenever the shipped data does, e.g. `cn2024-2026.1f2e3d4c`. */
export const shippedVersion = lazy(
  () =>
    `cn${Math.min(...SHIPPED_YEARS)}-${Math.max(...SHIPPED_YEARS)}.${digest(JSON.stringify(shippedNotices()))}`,
);
