import { createHash } from 'node:crypto';
import * as z from 'zod';
import { addMillis, Instant, millisBetween, MINUTE } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { idOf } from '../../../platform/ids.ts';
import { absent } from '../../../platform/table/condition.ts';
import { expiresIn } from '../../../platform/table/expiry.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Write } from '../../../platform/table/writes.ts';
import { LineProblem } from './line-problem.ts';

export const ImportRunId = idOf('im').brand<'ImportRunId'>();
export type ImportRunId = z.infer<typeof ImportRunId>;

/** A run is shown for a month; what it took in stays. */
const kept = 30 * 24 * 60 * MINUTE;

/** A process that reads writes every few seconds: who has not for so long was stopped. */
const silence = MINUTE;

/** Wrong lines that one item holds. */
const problemsTogether = 100;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The run of these very lines, sent by this caller on this day (Asia/Shanghai): sent twice they are one run. */
export const importRunOf = (owner: string, lines: Uint8Array, now: Instant): ImportRunId => {
  const digest = createHash('sha256')
    .update(keyOf(owner, dateOf(now)))
    .update('\n')
    .update(lines)
    .digest();
  const letters = Array.from(digest.subarray(0, 26), (byte) => alphabet[byte % alphabet.length]);
  return ImportRunId.parse(`im_${letters.join('')}`);
};

/** A portion of the records by what it holds, so that a run that goes on knows which were taken. */
export const portionOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

interface Head extends Item {
  readonly kind: 'import-run';
  readonly id: ImportRunId;
  readonly owner: string;
  readonly startedAt: Instant;
  readonly lines: number;
  readonly rejected: number;
  /** Records in all: what is to be taken. */
  readonly records: number;
  /** When the last of them was taken. */
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

type PortionItem = Item & Portion & { readonly kind: 'import-portion' };
interface MatchedItem extends Item {
  readonly kind: 'import-matched';
  readonly matched: number;
  readonly at: Instant;
}
interface ProblemsItem extends Item {
  readonly kind: 'import-problems';
  readonly problems: readonly LineProblem[];
}

export const ImportRun = z
  .strictObject({
    id: ImportRunId,
    state: z
      .enum(['reading', 'stopped', 'matching', 'done'])
      .describe('stopped: broken off while it read; the same lines sent again go on where it was'),
    lines: z.int().describe('Lines read, blank ones not counted'),
    records: z.int().describe('Records to be taken, of all lines that are right'),
    changed: z.int().describe('Records that are new or differ from what was known'),
    unchanged: z.int(),
    toMatch: z.int().describe('Records whose facts changed, so that they are matched with every policy anew'),
    matched: z.int().describe('Of these, so many have been'),
    rejected: z.int(),
    errors: z.array(LineProblem).describe('Each wrong line by its number'),
    startedAt: Instant,
    finishedAt: Instant.optional(),
    expectedAt: Instant.optional().describe('When matching will be done, if it goes on as it did'),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof ImportRun>;

const partition = (id: string) => keyOf('ENTERPRISE-IMPORT', id);
const last = (moments: readonly Instant[]): Instant | undefined => moments.toSorted().at(-1);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The run as it stands, from what is written of it. */
const viewOf = (items: readonly Item[], now: Instant): ImportRun | undefined => {
  const of = <T extends Item>(kind: string) => items.filter((item) => item['kind'] === kind) as T[];
  const [head] = of<Head>('import-run');
  if (head === undefined) return undefined;
  const portions = of<PortionItem>('import-portion');
  const matched = of<MatchedItem>('import-matched');
  const { id, startedAt, lines, records, rejected, readAt } = head;
  const [toMatch, done] = [sum(portions.map((one) => one.toMatch)), sum(matched.map((one) => one.matched))];
  const heard = last([startedAt, ...portions.map(({ at }) => at)]) ?? startedAt;
  const isRead = readAt !== undefined;
  const finishedAt = isRead && done >= toMatch ? last([readAt, ...matched.map(({ at }) => at)]) : undefined;
  const reading = millisBetween(heard, now) > silence ? 'stopped' : 'reading';
  const pace = done === 0 ? undefined : millisBetween(startedAt, now) / done;
  return {
    id,
    state: finishedAt ? 'done' : isRead ? 'matching' : reading,
    lines,
    records,
    changed: sum(portions.map(({ changed }) => changed)),
    unchanged: sum(portions.map(({ unchanged }) => unchanged)),
    toMatch,
    matched: done,
    rejected,
    errors: of<ProblemsItem>('import-problems')
      .flatMap(({ problems }) => problems)
      .toSorted((a, b) => a.line - b.line),
    startedAt,
    ...(finishedAt && { finishedAt }),
    ...(isRead && !finishedAt && pace && { expectedAt: addMillis(now, Math.round(pace * (toMatch - done))) }),
  };
};

/** Imports as one follows them: a head, and an item for each portion that was taken, and that was matched. */
export class ImportRuns extends Store {
  async find(id: ImportRunId, now: Instant): Promise<{ owner: string; run: ImportRun } | undefined> {
    const items = await Array.fromAsync(this.table.queryAll<Item>({ key: partition(id) }));
    const run = viewOf(items, now);
    const head = items.find((item): item is Head => item.kind === 'import-run');
    return run && head && { owner: head.owner, run };
  }

  /** Begins it, or leaves it as it was begun. */
  async begin(
    about: Pick<Head, 'id' | 'owner' | 'startedAt' | 'lines' | 'records'>,
    problems: readonly LineProblem[],
  ): Promise<void> {
    const at = { pk: partition(about.id), expiresAt: expiresIn(kept) };
    for (let start = 0; start < problems.length; start += problemsTogether) {
      const sk = keyOf('PROBLEMS', String(start).padStart(6, '0'));
      const some = problems.slice(start, start + problemsTogether);
      const item: ProblemsItem = { ...at, sk, kind: 'import-problems', problems: some };
      await this.table.transact([this.table.write.put(item)]);
    }
    const head: Head = { ...at, sk: 'RUN', kind: 'import-run', ...about, rejected: problems.length };
    await this.table.transact([this.table.write.put(head, absent('pk'))]);
  }

  async read(id: ImportRunId, readAt: Instant): Promise<void> {
    const head = await this.table.get<Head>({ pk: partition(id), sk: 'RUN' });
    if (!head) return;
    const read: Head = { ...head, readAt };
    await this.table.transact([this.table.write.put(read)]);
  }

  portion(id: ImportRunId, name: string): Promise<PortionItem | undefined> {
    return this.table.get<PortionItem>({ pk: partition(id), sk: keyOf('PORTION', name) });
  }

  /** Part of the transaction that takes the portion: taken once, it is not taken again. */
  took(id: ImportRunId, name: string, portion: Portion): Write {
    const sk = keyOf('PORTION', name);
    const item = { pk: partition(id), sk, kind: 'import-portion', ...portion, expiresAt: expiresIn(kept) };
    return this.table.write.put(item as PortionItem, absent('pk'));
  }

  /** A portion was matched; said twice it is the same. */
  async matched(
    { run, portion }: { run: string; portion: string },
    { matched, at }: Pick<MatchedItem, 'matched' | 'at'>,
  ): Promise<void> {
    const key = { pk: partition(run), sk: keyOf('MATCHED', portion) };
    const item: MatchedItem = {
      ...key,
      kind: 'import-matched',
      matched,
      at,
      expiresAt: expiresIn(kept),
    };
    await this.table.transact([this.table.write.put(item)]);
  }
}
