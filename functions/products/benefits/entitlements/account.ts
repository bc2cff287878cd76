import * as z from 'zod';
import { maskAccount, maskHolder } from '../../../platform/mask.ts';
import { provenanceOf } from '../enterprises/model.ts';
import type { StoredRecord } from '../enterprises/records.ts';
import { Account, type Entitlement } from './model.ts';

/** An account as it is shown: recognised by whoever has it, of no use to anybody else. */
export const ShownAccount = z.object({ bank: z.string(), holder: z.string(), number: z.string() });
export type ShownAccount = z.infer<typeof ShownAccount>;

export const shownAccount = ({ bank, holder, number }: Account): ShownAccount => ({
  bank,
  holder: maskHolder(holder),
  number: maskAccount(number),
});

/** The account on record, to be looked at before the click: whose word it is, and what a confirmation names it by. */
export const OfferedAccount = ShownAccount.extend({
  version: z.int().describe('To be named by the confirmation: another account has another version'),
  source: z.string(),
  asOf: z.string(),
});
export type OfferedAccount = z.infer<typeof OfferedAccount>;

/** A whole account with its version; undefined where the record has none, or half of one. */
export const accountOn = (
  stored: Pick<StoredRecord, 'record' | 'accountVersion'> | undefined,
): { readonly account: Account; readonly version: number } | undefined => {
  const account = Account.safeParse(stored?.record.account);
  return stored && account.success ? { account: account.data, version: stored.accountVersion } : undefined;
};

export const offeredAccount = (stored: StoredRecord | undefined): OfferedAccount | undefined => {
  const on = accountOn(stored);
  if (!stored || !on) return undefined;
  const { source, asOf } = provenanceOf(stored.record, ['account']);
  return { ...shownAccount(on.account), version: on.version, source, asOf };
};

/** As the enterprise reads it in a message. */
export const accountText = (account: Account): string => {
  const { bank, holder, number } = shownAccount(account);
  return `${bank}，尾号 ${number.slice(-4)}，户名 ${holder}`;
};

/** Another account stands on record than the one that this is to be paid into. */
export const isOutdated = ({ accountVersion }: Entitlement, stored: StoredRecord | undefined): boolean =>
  accountVersion !== undefined && stored !== undefined && stored.accountVersion !== accountVersion;
