import { createHash } from 'node:crypto';
import { unwrap } from '../../../common/result.ts';
import { DAY, type Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { absent } from '../../../platform/table/condition.ts';
import { expiresIn } from '../../../platform/table/expiry.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Write } from '../../../platform/table/writes.ts';
import {
  ImportRunId,
  ofReading,
  viewOf,
  type Head,
  type ImportRun,
  type MatchedItem,
  type Portion,
  type PortionItem,
  type ProblemsItem,
} from './import-run.ts';
import type { LineProblem } from './line-problem.ts';

/** A run is shown for a month; what it took in stays. */
const kept = 30 * DAY;

/** In bytes of JSON, so that the wrong lines of a reading are one item of the table (400 KB); some thousand lines are. */
const roomForProblems = 300_000;

/** The first wrong lines, as many as are kept: a file of nothing else has millions, and no answer could hold them. */
const firstOf = (problems: readonly LineProblem[]): LineProblem[] => {
  const first: LineProblem[] = [];
  let room = roomForProblems;
  for (const problem of problems.toSorted((a, b) => a.line - b.line)) {
    room -= Buffer.byteLength(JSON.stringify(problem));
    if (room < 0) break;
    first.push(problem);
  }
  return first;
};

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

/** A portion of the records by what it holds, so that a reading that goes on knows which were taken. */
export const portionOf = (reading: number, content: unknown): string => {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return ofReading(reading, digest.slice(0, 22));
};

const partition = (id: string) => keyOf('ENTERPRISE-IMPORT', id);
const portionKey = (id: string, name = '') => ({ pk: partition(id), sk: keyOf('PORTION', name) });

/** Imports as one follows them: a head, and an item for each portion that was taken, and that was matched. */
export class ImportRuns extends Store {
  async find(id: ImportRunId, now: Instant): Promise<{ head: Head; run: ImportRun } | undefined> {
    const items = await Array.fromAsync(this.table.queryAll<Item>({ key: partition(id) }));
    const head = items.find((item): item is Head => item.kind === 'import-run');
    const run = viewOf(items, now);
    return run && head && { head, run };
  }

  head(id: ImportRunId): Promise<Head | undefined> {
    return this.table.get<Head>({ pk: partition(id), sk: 'RUN' });
  }

  /** The lines are to be read, for the first time or once more. */
  begin(
    about: Pick<Head, 'id' | 'owner' | 'by' | 'lines'>,
    before: Head | undefined,
    now: Instant,
  ): { head: Head; write: Write } {
    const head: Head = {
      ...{ pk: partition(about.id), sk: 'RUN', kind: 'import-run', ...about },
      startedAt: before?.startedAt ?? now,
      reading: (before?.reading ?? 0) + 1,
      readingSince: now,
      version: before?.version ?? 0,
      expiresAt: expiresIn(kept),
    };
    return { head, write: this.table.write.save(head) };
  }

  /** What the lines hold: counted again it is the same. */
  async counted({ id, reading }: Head, records: number, problems: readonly LineProblem[]): Promise<void> {
    if (problems.length > 0) {
      const item: ProblemsItem = {
        ...{ pk: partition(id), sk: keyOf('PROBLEMS', ofReading(reading, '')) },
        ...{ kind: 'import-problems', reading, problems: firstOf(problems), expiresAt: expiresIn(kept) },
      };
      await this.table.transact([this.table.write.put(item)]);
    }
    await this.#say(id, reading, { records, rejected: problems.length });
  }

  /** All of this reading is taken. */
  read({ id, reading }: Head, readAt: Instant): Promise<void> {
    return this.#say(id, reading, { readAt });
  }

  portion(id: ImportRunId, name: string): Promise<PortionItem | undefined> {
    return this.table.get<PortionItem>(portionKey(id, name));
  }

  /** The portions taken so far, by name. */
  async taken(id: ImportRunId): Promise<ReadonlySet<string>> {
    const { pk, sk } = portionKey(id);
    const names = new Set<string>();
    for await (const item of this.table.queryAll<Item>({ key: pk, prefix: sk }))
      names.add(item.sk.slice(sk.length));
    return names;
  }

  /** Part of the transaction that takes the portion: taken once, it is not taken again. */
  took(id: ImportRunId, name: string, portion: Portion): Write {
    const item: PortionItem = {
      ...{ ...portionKey(id, name), kind: 'import-portion', ...portion },
      expiresAt: expiresIn(kept),
    };
    return this.table.write.put(item, absent('pk'));
  }

  /** A portion was matched; said twice it is the same. */
  async matched(
    { run, portion }: { run: string; portion: string },
    { matched, at }: Pick<MatchedItem, 'matched' | 'at'>,
  ): Promise<void> {
    const item: MatchedItem = {
      ...{ pk: partition(run), sk: keyOf('MATCHED', portion), kind: 'import-matched', matched, at },
      expiresAt: expiresIn(kept),
    };
    await this.table.transact([this.table.write.put(item)]);
  }

  /** Of this reading alone: a later one has a head of its own. */
  async #say(
    id: ImportRunId,
    reading: number,
    more: Pick<Head, 'records' | 'rejected' | 'readAt'>,
  ): Promise<void> {
    const said = await untilWritten(this.table, async () => {
      const head = await this.head(id);
      const isCurrent = head?.reading === reading;
      return decided(undefined, isCurrent ? [this.table.write.save({ ...head, ...more })] : []);
    });
    unwrap(said);
  }
}
