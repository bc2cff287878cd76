import { Fault } from '../../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { newId } from '../../../platform/ids.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { PersonRef } from '../../../platform/persons/model.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { keyOfBeneficiary, namedBy } from '../beneficiaries/model.ts';
import { mergeRecords, statedBy } from './merge.ts';
import type { SubjectRecord } from './model.ts';
import { accountVersionAfter, type Records, type StoredRecord } from './records.ts';

/** A record as it is to be written over what was read. */
export interface Rewritten {
  readonly record: SubjectRecord;
  readonly before: StoredRecord | undefined;
}

/** Another account stands where one stood: whoever is paid into it has to be told, and confirms it before a payment. */
const hasOtherAccount = ({ record, before }: Rewritten): boolean => {
  const had = before?.record.account?.number;
  return had !== undefined && had !== null && accountVersionAfter(record, before) !== before?.accountVersion;
};

/** Of a citizen or a county something is told anew: who acts may be another, or what was granted may have ended. */
const hasOtherCircumstances = ({ record, before }: Rewritten): boolean =>
  record.uscc === undefined && before !== undefined && !isDeepStrictEqual(record.facts, before.record.facts);

/** Has those told whose account or circumstances changed, and payments held back: by an execution, in the same transaction. */
export const accountChanges = (table: Table, written: readonly Rewritten[], now: Instant): Write[] => {
  const records = written
    .filter((one) => hasOtherAccount(one) || hasOtherCircumstances(one))
    .map((one) => ({
      beneficiary: keyOfBeneficiary(one.record),
      ...(hasOtherAccount(one) && { version: accountVersionAfter(one.record, one.before) }),
    }));
  return records.length === 0
    ? []
    : startExecution(table, 'account-change', newId('ac', now), { records }, now);
};

/**
 * Keeps the account an enterprise has named, so that it is never asked for again (Art. 7).
 * @returns its version on record, by what reference it is kept, and what is to be written: nothing where it is on record already
 */
export const accountStated = async (
  { records, table }: { readonly records: Records; readonly table: Table },
  key: string,
  account: NonNullable<SubjectRecord['account']>,
  now: Instant,
): Promise<{ readonly version: number; readonly ref: PersonRef<'account'>; readonly writes: Write[] }> => {
  const before = await records.find(key);
  const known = before?.persons?.account;
  if (before && known && isDeepStrictEqual(before.record.account, account))
    return { version: before.accountVersion, ref: known, writes: [] };
  const stated: SubjectRecord = {
    ...namedBy(key),
    source: statedBy(key),
    asOf: dateOf(now),
    facts: {},
    account,
  };
  const record = mergeRecords(before?.record, stated);
  const { persons, writes } = await records.write(record, before, now);
  if (!persons.account) throw new Fault('The account that was named is not kept');
  return {
    version: accountVersionAfter(record, before),
    ref: persons.account,
    writes: [...writes, ...accountChanges(table, [{ record, before }], now)],
  };
};
