import { isDeepStrictEqual } from 'node:util';
import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import { accountChanges, type Rewritten } from './account.ts';
import type { EnterpriseDependencies } from './dependencies.ts';
import { mergeRecords } from './merge.ts';
import type { EnterpriseRecord } from './model.ts';
import type { StoredRecord } from './records.ts';

export interface Taken {
  /** Records that are new or differ from what was known. */
  readonly changed: number;
  readonly unchanged: number;
}

/** DynamoDB takes 100 writes in a transaction: so many records, and two effects of what follows. */
const together = 98;
const sideBySide = 4;

const foldedByCode = (records: readonly EnterpriseRecord[]): Map<string, EnterpriseRecord[]> => {
  const folded = new Map<string, EnterpriseRecord[]>();
  for (const record of records) folded.set(record.uscc, [...(folded.get(record.uscc) ?? []), record]);
  return folded;
};

interface Next extends Rewritten {
  readonly factsChanged: boolean;
}

const nextOf = (
  stored: StoredRecord | undefined,
  incoming: readonly EnterpriseRecord[],
): Next | undefined => {
  let record = stored?.record;
  for (const one of incoming) record = mergeRecords(record, one);
  if (record === undefined || isDeepStrictEqual(record, stored?.record)) return undefined;
  const factsChanged = !isDeepStrictEqual(record.facts, stored?.record.facts);
  return { record, before: stored, factsChanged };
};

/** Matched anew because, and only if, their facts changed; ids alone go into the execution. */
const matched = (changes: readonly Next[], { table }: EnterpriseDependencies, now: Instant) => {
  const records = changes.filter(({ factsChanged }) => factsChanged).map(({ record }) => record.uscc);
  if (records.length === 0) return [];
  return startExecution(table, 'policy-matching', newId('ma', now), { records }, now);
};

const takeSome = async (
  on: EnterpriseDependencies,
  incoming: ReadonlyMap<string, readonly EnterpriseRecord[]>,
): Promise<Taken> => {
  const taken = await untilWritten(on.table, async () => {
    const now = on.clock.now();
    const known = await on.records.findAll([...incoming.keys()]);
    const changes = [...incoming].flatMap(([uscc, told]) => nextOf(known.get(uscc), told) ?? []);
    return decided({ changed: changes.length, unchanged: incoming.size - changes.length }, [
      ...changes.map(({ record, before }) => on.records.write(record, before, now)),
      ...matched(changes, on, now),
      ...accountChanges(on.table, changes, now),
    ]);
  });
  return unwrap(taken);
};

/**
 * Merges records into what is known and has those matched whose facts changed, both in one transaction for each hundred.
 * Taking the same records again changes nothing, so that a request that broke off half way is sent again.
 */
export const take = async (
  on: EnterpriseDependencies,
  records: readonly EnterpriseRecord[],
): Promise<Taken> => {
  const folded = [...foldedByCode(records)];
  const chunks = Array.from({ length: Math.ceil(folded.length / together) }, (_, index) =>
    folded.slice(index * together, (index + 1) * together),
  );
  let [changed, unchanged] = [0, 0];
  for (let start = 0; start < chunks.length; start += sideBySide) {
    const some = chunks.slice(start, start + sideBySide).map((chunk) => takeSome(on, new Map(chunk)));
    for (const taken of await Promise.all(some)) {
      changed += taken.changed;
      unchanged += taken.unchanged;
    }
  }
  return { changed, unchanged };
};
