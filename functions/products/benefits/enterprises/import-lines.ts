import { isDeepStrictEqual } from 'node:util';
import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import { accountChanges, type Rewritten } from './account.ts';
import type { EnterpriseDependencies } from './dependencies.ts';
import type { ImportRunId } from './import-run.ts';
import { portionOf } from './import-runs.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { mergeRecords } from './merge.ts';
import type { SubjectRecord } from './model.ts';
import type { StoredRecord } from './records.ts';

export interface Taken {
  /** Records that are new or differ from what was known. */
  readonly changed: number;
  readonly unchanged: number;
}

/** DynamoDB takes 100 writes in a transaction: so many for records, two effects of what follows, and its run. */
const together = 97;
/** A record is one write; an account, people and a citizen's facts are three each, with what they replace (docs/adr/0029). */
const writesOf = (told: readonly SubjectRecord[]): number =>
  1 +
  (told.some(({ citizen }) => citizen !== undefined) ? 3 : 0) +
  (told.some(({ account }) => account) ? 3 : 0) +
  (told.some(({ contacts }) => contacts) ? 3 : 0);

type Told = [key: string, told: SubjectRecord[]];

const chunked = (folded: readonly Told[]): Told[][] => {
  const chunks: Told[][] = [];
  let room = 0;
  for (const one of folded) {
    const writes = writesOf(one[1]);
    if (writes > room) {
      chunks.push([]);
      room = together;
    }
    chunks.at(-1)?.push(one);
    room -= writes;
  }
  return chunks;
};

const foldedByCode = (records: readonly SubjectRecord[]): Map<string, SubjectRecord[]> => {
  const folded = new Map<string, SubjectRecord[]>();
  for (const record of records) {
    const key = keyOfBeneficiary(record);
    folded.set(key, [...(folded.get(key) ?? []), record]);
  }
  return folded;
};

interface Next extends Rewritten {
  readonly factsChanged: boolean;
}

const nextOf = (stored: StoredRecord | undefined, incoming: readonly SubjectRecord[]): Next | undefined => {
  let record = stored?.record;
  for (const one of incoming) record = mergeRecords(record, one);
  if (record === undefined || isDeepStrictEqual(record, stored?.record)) return undefined;
  const factsChanged = !isDeepStrictEqual(record.facts, stored?.record.facts);
  return { record, before: stored, factsChanged };
};

/** Matched anew because, and only if, their facts changed; ids alone go into the execution. */
const matched = (
  records: readonly string[],
  { table }: EnterpriseDependencies,
  now: Instant,
  of: { readonly run: string; readonly portion: string } | undefined,
) => {
  if (records.length === 0) return [];
  const input = { records, ...(of && { of }) };
  return startExecution(table, 'policy-matching', newId('ma', now), input, now);
};

/** Which reading of which run it is of. */
export interface Reading {
  readonly run: ImportRunId;
  readonly reading: number;
}

const takeSome = async (
  on: EnterpriseDependencies,
  incoming: ReadonlyMap<string, readonly SubjectRecord[]>,
  of?: Reading,
): Promise<Taken> => {
  const portion = of && portionOf(of.reading, [...incoming]);
  const taken = await untilWritten(on.table, async () => {
    const now = on.clock.now();
    const before = of && portion && (await on.runs.portion(of.run, portion));
    if (before) return decided({ changed: before.changed, unchanged: before.unchanged });
    const known = await on.records.findAll([...incoming.keys()]);
    const changes = [...incoming].flatMap(([key, told]) => nextOf(known.get(key), told) ?? []);
    const written = await Promise.all(
      changes.map(({ record, before }) => on.records.write(record, before, now)),
    );
    const counted = { changed: changes.length, unchanged: incoming.size - changes.length };
    const toMatch = changes
      .filter(({ factsChanged }) => factsChanged)
      .map(({ record }) => keyOfBeneficiary(record));
    return decided(counted, [
      ...written.flatMap(({ writes }) => writes),
      ...matched(toMatch, on, now, of && portion ? { run: of.run, portion } : undefined),
      ...accountChanges(on.table, changes, now),
      ...(of && portion
        ? [on.runs.took(of.run, portion, { ...counted, toMatch: toMatch.length, at: now })]
        : []),
    ]);
  });
  return unwrap(taken);
};

/** Merges what one register tells into what is known, and has it matched anew if its facts changed, in one transaction. */
export const take = (on: EnterpriseDependencies, told: SubjectRecord): Promise<Taken> =>
  takeSome(on, new Map([[keyOfBeneficiary(told), [told]]]));

/** Transactions of one call: some seconds, so that a call ends long before its minute is over. */
const atOnce = 80;

/**
 * The next portions of a reading, each with its mark in one transaction: what was taken is not taken again, whoever was
 * killed in between. @returns whether none is left
 */
export const takePortions = async (
  on: EnterpriseDependencies,
  records: readonly SubjectRecord[],
  of: Reading,
): Promise<boolean> => {
  const taken = await on.runs.taken(of.run);
  const left = chunked([...foldedByCode(records)]).filter(
    (chunk) => !taken.has(portionOf(of.reading, chunk)),
  );
  // One by one: a register comes in several imports, and whoever asks meanwhile is not to wait for them.
  for (const chunk of left.slice(0, atOnce)) await takeSome(on, new Map(chunk), of);
  return left.length <= atOnce;
};
