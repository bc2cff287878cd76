import * as z from 'zod';
import { addMillis, Instant, millisBetween, MINUTE } from '../../../law/instant.ts';
import { idOf } from '../../../platform/ids.ts';
import type { Item, Versioned } from '../../../platform/table/writes.ts';
import { LineProblem } from './line-problem.ts';
import type { Speaker } from './sources.ts';

export const ImportRunId = idOf('im').brand<'ImportRunId'>();
export type ImportRunId = z.infer<typeof ImportRunId>;

/** Whoever reads writes every few seconds, and is run again for some minutes: after so long nobody does any more. */
const silence = 15 * MINUTE;

/** What is written of a run when it is begun, counted and read: small, and replaced whole. */
export interface Head extends Item, Versioned {
  readonly kind: 'import-run';
  readonly id: ImportRunId;
  readonly owner: string;
  readonly by: Speaker;
  readonly startedAt: Instant;
  /** Lines sent, blank ones not counted. */
  readonly lines: number;
  /** How often the lines were sent when they had been read before: what came between is overruled by them once more. */
  readonly reading: number;
  readonly readingSince: Instant;
  /** Once the lines are parsed. */
  readonly records?: number;
  readonly rejected?: number;
  /** When the last record of this reading was taken. */
  readonly readAt?: Instant;
}

/** What one transaction took of a run. */
export interface Portion {
  readonly changed: number;
  readonly unchanged: number;
  /** Whose facts changed: they are matched anew. */
  readonly toMatch: number;
  readonly at: Instant;
}
export type PortionItem = Item & Portion & { readonly kind: 'import-portion' };

export interface MatchedItem extends Item {
  readonly kind: 'import-matched';
  readonly matched: number;
  readonly at: Instant;
}

export interface ProblemsItem extends Item {
  readonly kind: 'import-problems';
  readonly reading: number;
  readonly problems: readonly LineProblem[];
}

export const ImportRun = z
  .strictObject({
    id: ImportRunId,
    state: z
      .enum(['reading', 'stopped', 'matching', 'done'])
      .describe(
        'stopped: nothing was heard of it for a quarter of an hour; the same lines sent again are read',
      ),
    readings: z
      .int()
      .describe('How often the lines were read: sent again after that, they are read once more'),
    lines: z.int().describe('Lines sent, blank ones not counted'),
    records: z
      .int()
      .optional()
      .describe('Records to be taken, of all lines that are right; once they are known'),
    taken: z.int().describe('Of these, so many have been in this reading'),
    changed: z.int().describe('Records that were new or differed from what was known, in all readings'),
    unchanged: z.int().describe('Records that did not differ, in this reading'),
    toMatch: z.int().describe('Records whose facts changed, so that they are matched with every policy anew'),
    matched: z.int().describe('Of these, so many have been'),
    rejected: z.int().describe('Wrong lines'),
    errors: z.array(LineProblem).describe('The first wrong lines'),
    startedAt: Instant,
    finishedAt: Instant.optional(),
    expectedAt: Instant.optional().describe('When matching will be done, if it goes on as it did'),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof ImportRun>;

const last = (moments: readonly Instant[]): Instant | undefined => moments.toSorted().at(-1);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What belongs to a reading has its number in front: `2-…`. */
export const ofReading = (reading: number, name: string): string => `${reading}-${name}`;

const headIn = (items: readonly Item[]): Head | undefined =>
  items.find((item): item is Head => item.kind === 'import-run');

/** When the rest will be matched, if it goes on as it did since the reading began. */
const expected = (since: Instant, now: Instant, done: number, left: number): Instant | undefined =>
  done === 0 ? undefined : addMillis(now, Math.round((millisBetween(since, now) / done) * left));

/** The run as it stands, from what is written of it. */
export const viewOf = (items: readonly Item[], now: Instant): ImportRun | undefined => {
  const head = headIn(items);
  if (head === undefined) return undefined;
  const of = <T extends Item>(kind: T['kind']) => items.filter((item) => item.kind === kind) as T[];
  const isNow = ({ sk }: Item): boolean => (sk.split('#')[1] ?? '').startsWith(ofReading(head.reading, ''));
  const portions = of<PortionItem>('import-portion');
  const matched = of<MatchedItem>('import-matched');
  const current = portions.filter(isNow);
  const [toMatch, done] = [sum(portions.map((one) => one.toMatch)), sum(matched.map((one) => one.matched))];
  const { id, startedAt, lines, records, rejected = 0, readAt, reading, readingSince } = head;
  const heard = last([readingSince, ...current.map(({ at }) => at)]) ?? readingSince;
  const isRead = readAt !== undefined;
  const finishedAt = isRead && done >= toMatch ? last([readAt, ...matched.map(({ at }) => at)]) : undefined;
  const doneNow = sum(matched.filter(isNow).map((one) => one.matched));
  const expectedAt = isRead && !finishedAt ? expected(readingSince, now, doneNow, toMatch - done) : undefined;
  const unread = millisBetween(heard, now) > silence ? 'stopped' : 'reading';
  return {
    id,
    state: finishedAt ? 'done' : isRead ? 'matching' : unread,
    readings: reading,
    lines,
    ...(records !== undefined && { records }),
    taken: sum(current.map(({ changed, unchanged }) => changed + unchanged)),
    changed: sum(portions.map(({ changed }) => changed)),
    unchanged: sum(current.map(({ unchanged }) => unchanged)),
    toMatch,
    matched: done,
    rejected,
    errors: of<ProblemsItem>('import-problems')
      .filter((item) => item.reading === reading)
      .flatMap(({ problems }) => problems),
    startedAt,
    ...(finishedAt && { finishedAt }),
    ...(expectedAt && { expectedAt }),
  };
};
