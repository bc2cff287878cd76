import * as z from 'zod';
import { Instant } from '../../functions/law/instant.ts';
import { EnterpriseRecord } from '../../functions/products/benefits/enterprises/model.ts';
import { Records } from '../../functions/products/benefits/enterprises/records.ts';
import type { Step } from './step.ts';

const Item = z.object({ version: z.int().min(1), json: z.string(), updatedAt: Instant });
/** The facts are as they are: only of the people of it anything is asked. */
const Old = z.looseObject({
  uscc: z.string(),
  account: EnterpriseRecord.shape.account,
  contacts: EnterpriseRecord.shape.contacts,
});

/** The account and the people of an enterprise stood in the text of its record; now they are sealed, each by itself. */
export const enterpriseRecord: Step = async (item, { table, persons }) => {
  const { json, version, updatedAt } = Item.parse(item);
  const old = Old.parse(JSON.parse(json));
  if (!('account' in old) && !('contacts' in old)) return [];
  const { account: _, contacts: __, ...facts } = old;
  const before = { record: facts as unknown as EnterpriseRecord, version, updatedAt, accountVersion: 0 };
  const { writes } = await new Records(table, persons).write(
    old as unknown as EnterpriseRecord,
    before,
    updatedAt,
  );
  return writes;
};
