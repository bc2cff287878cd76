import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import * as z from 'zod';
import { AccountView, shownAccount } from '../../../platform/persons/shown.ts';
import { provenanceOf } from '../enterprises/model.ts';
import type { Records, StoredRecord } from '../enterprises/records.ts';
import { Account, type Entitlement } from './model.ts';
import type { Payable } from './transitions.ts';

/** The account on record, to be looked at before the click: whose word it is, and what a confirmation names it by. */
export const OfferedAccount = AccountView.omit({ erased: true })
  .extend({
    version: z.int().describe('To be named by the confirmation: another account has another version'),
    source: z.string(),
    asOf: z.string(),
  })
  .meta({ id: 'OfferedAccount' });
export type OfferedAccount = z.infer<typeof OfferedAccount>;

/** A whole account, its version and its reference; undefined where the record has none, half of one, or an erased one. */
export const accountOn = (
  stored: StoredRecord | undefined,
): (Payable & { readonly account: Account }) | undefined => {
  const account = Account.safeParse(stored?.record.account);
  const ref = stored?.persons?.account;
  return stored && ref && account.success
    ? { account: account.data, ref, version: stored.accountVersion }
    : undefined;
};

export const offeredAccount = (stored: StoredRecord | undefined): OfferedAccount | undefined => {
  const on = accountOn(stored);
  if (!stored || !on) return undefined;
  const { source, asOf } = provenanceOf(stored.record, ['account']);
  return { ...shownAccount(on.account, false), version: on.version, source, asOf };
};

/** As the enterprise reads it in a message. */
export const accountText = (account: Account): string => {
  const { bank, holder, number } = shownAccount(account, false);
  return `${bank}，尾号 ${number.slice(-4)}，户名 ${holder}`;
};

/** Another account stands on record than the one that this is to be paid into. */
export const isOutdated = async (
  { records }: { readonly records: Records },
  entitlement: Entitlement,
): Promise<boolean> => {
  const { accountVersion } = entitlement;
  if (accountVersion === undefined) return false;
  const onRecord = await records.accountVersion(keyOfBeneficiary(entitlement));
  return onRecord !== undefined && onRecord !== accountVersion;
};
