import { holidays } from '../words.ts';
import type { Arranged, NoticeDay, Source } from '../queries.ts';
import { daysOf, stretchesOf, type Year } from '../year.ts';

/** A line of a notice as somebody types it: 国庆节，放假，自 10 月 1 日至 7 日. What was just added has no days yet. */
export interface Row {
  readonly kind: 'off' | 'work';
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Draft {
  readonly number: string;
  readonly url: string;
  readonly issuedOn?: string;
  readonly rows?: readonly Row[];
}

const rowsOf = (kind: Row['kind'], days: readonly NoticeDay[]): Row[] =>
  stretchesOf(days, (a, b) => a.name.zh === b.name.zh).map(({ from, to, first }) => ({
    kind,
    name: first.name.zh,
    from,
    to,
  }));

const allRows = ({ off, work }: Arranged): Row[] =>
  [...rowsOf('off', off), ...rowsOf('work', work)].toSorted((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  );

/** What one can begin a notice with. */
export type Beginning = 'beginNow' | 'beginLaw' | 'beginTold' | 'beginNothing';

const blank: Row = { kind: 'off' };

/** The beginnings that there are for a source and a year, the likeliest first. */
export const beginningsOf = (year: Year, source: Source): readonly (readonly [Beginning, Row[]])[] => {
  const by = (whose: string): Arranged => {
    const days = year.days.flatMap(({ date, kind, name, by: said }) =>
      said === whose && name ? [{ kind, day: { date, name } }] : [],
    );
    const of = (isOff: boolean) =>
      days.filter(({ kind }) => (kind === 'holiday') === isOff).map(({ day }) => day);
    return { off: of(true), work: of(false) };
  };
  const told = year.told.find((one) => one.source === source && !one.withdrawn);
  const beginnings: (readonly [Beginning, Row[]])[] = [
    ['beginNow', allRows(by(source))],
    ['beginLaw', source === 'nation' ? allRows(by('statute')) : []],
    ['beginTold', told ? allRows(told) : []],
  ];
  return [...beginnings.filter(([, rows]) => rows.length > 0), ['beginNothing', [blank]]];
};

const named = (zh: string, year: Year): NoticeDay['name'] => {
  const known = year.days.find(({ name }) => name?.zh === zh)?.name;
  return known ?? { zh, en: holidays.find(([chinese]) => chinese === zh)?.[1] ?? zh };
};

/** The notice as the API takes it, and of each of its days the row that it came from. */
export const arrangedOf = (rows: readonly Row[], year: Year) => {
  const days = rows.flatMap(({ kind, name = '', from, to }, row) =>
    from === undefined
      ? []
      : daysOf(from, to ?? from).map((date) => ({ kind, row, day: { date, name: named(name, year) } })),
  );
  const of = (wanted: Row['kind']) => days.filter(({ kind }) => kind === wanted);
  const [off, work] = [of('off'), of('work')];
  return {
    arranged: { off: off.map(({ day }) => day), work: work.map(({ day }) => day) },
    /** The row that an error of the API is about: `/off/3/date`. */
    rowAt: (pointer: string): number | undefined => {
      const [, list, index] = /^\/(off|work)\/(\d+)/.exec(pointer) ?? [];
      return (list === 'off' ? off : work)[Number(index)]?.row;
    },
  };
};
