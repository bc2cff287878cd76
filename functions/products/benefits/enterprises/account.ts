import { isDeepStrictEqual } from 'node:util';
import { UsccWithoutCheck } from '../../../law/identifiers/uscc.ts';
import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { mergeRecords, STATED } from './merge.ts';
import type { EnterpriseRecord } from './model.ts';
import type { Records } from './records.ts';

/** Keeps the account an enterprise has named, so that it is never asked for again (Art. 7); none where it is on record. */
export const accountStated = async (
  records: Records,
  uscc: string,
  account: NonNullable<EnterpriseRecord['account']>,
  now: Instant,
): Promise<Write[]> => {
  const found = await records.find(uscc);
  if (isDeepStrictEqual(found?.record.account, account)) return [];
  const stated: EnterpriseRecord = {
    uscc: UsccWithoutCheck.parse(uscc),
    source: STATED,
    asOf: dateOf(now),
    facts: {},
    account,
  };
  return [records.write(mergeRecords(found?.record, stated), found?.version ?? 0, now)];
};
