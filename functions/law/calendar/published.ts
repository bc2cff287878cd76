import year2024 from 'chinese-days/dist/years/2024.json' with { type: 'json' };
import year2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import { lazy } from '../../common/lazy.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Text } from '../../common/text.ts';

/**
 * The State Council's arrangements as the library `chinese-days` keeps them. Only its data is imported, one small file a
 * year: its code costs 12 ms and reads the process's zone. When the library brings a new year, a test asks for its line
 * here.
 */
const YEARS: Readonly<Record<number, LibraryYear>> = { 2024: year2024, 2025: year2025, 2026: year2026 };

/** Values are `English name,Chinese name,number of statutory days`. */
interface LibraryYear {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** What an arrangement says about one day: off, or worked to make up for a day off. */
export interface ArrangedDay {
  readonly kind: 'holiday' | 'make-up';
  readonly name: Text;
}

export type Arrangement = ReadonlyMap<PlainDate, ArrangedDay>;

const entries = (
  days: Readonly<Record<string, string>>,
  kind: ArrangedDay['kind'],
): [PlainDate, ArrangedDay][] =>
  Object.entries(days).map(([date, value]) => {
    const [en = '', zh = en] = value.split(',');
    return [date as PlainDate, { kind, name: { zh, en } }];
  });

/** FNV-1a, 32 bits: tells one state of the data from another, guards against nothing. */
const digest = (content: string): string => {
  const hash = Array.from(content).reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** The years whose arrangement the library knows. */
export const PUBLISHED_YEARS: readonly number[] = Object.keys(YEARS).map(Number);

/** What the State Council arranged, by year. */
export const published = lazy(
  (): ReadonlyMap<number, Arrangement> =>
    new Map(
      Object.entries(YEARS).map(([year, { holidays, workdays }]) => [
        Number(year),
        new Map([...entries(holidays, 'holiday'), ...entries(workdays, 'make-up')]),
      ]),
    ),
);

/** Changes whenever the published data does, e.g. `cn2024-2026.1f2e3d4c`. */
export const publishedVersion = lazy(
  () => `cn${Math.min(...PUBLISHED_YEARS)}-${Math.max(...PUBLISHED_YEARS)}.${digest(JSON.stringify(YEARS))}`,
);
