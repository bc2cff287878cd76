import * as z from 'zod';
import { Fault } from '../../functions/common/fault.ts';
import type { PersonRef } from '../../functions/platform/persons/model.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import {
  Account,
  Entitlement,
  GivenStatement,
  KeptStatement,
  Notice,
  OverdueStatement,
} from '../../functions/products/benefits/entitlements/model.ts';
import { EntitlementStore } from '../../functions/products/benefits/entitlements/store.ts';
import { officeOf } from './owners.ts';
import type { Migrating, Step } from './step.ts';

const OldGiven = z.strictObject({
  ...GivenStatement.omit({ official: true }).shape,
  ...OverdueStatement.shape,
});

/** An entitlement was one item, with its terms, its payments, the account it is paid into and who waits for it. */
const Old = z.object({
  version: z.int().min(1),
  entitlement: Entitlement.omit({ citizen: true, county: true, actor: true }).extend({
    uscc: z.string(),
    account: Account.optional(),
    statement: OldGiven.optional(),
  }),
  waiting: z.string().optional(),
});

type Of = Pick<Entitlement, 'id' | 'department'>;

/** Who answers for what a statement says, kept for the entitlement; the record is the department's. */
const keepOfficial = async (
  { table, persons, now }: Migrating,
  { id, department }: Of,
  { person: name, contact }: Pick<OverdueStatement, 'person' | 'contact'>,
): Promise<{ ref: PersonRef; writes: Write[] }> => {
  const of = { subject: { kind: 'entitlement', id }, owner: await officeOf(table, department) };
  return persons.keep('official', { name, contact }, of, now);
};

const sealStatement = async <S extends OverdueStatement>(
  on: Migrating,
  of: Of,
  statement: S,
): Promise<{ said: Omit<S, 'person' | 'contact'> & { official: PersonRef }; writes: Write[] }> => {
  const { person, contact, ...said } = statement;
  const { ref, writes } = await keepOfficial(on, of, { person, contact });
  return { said: { ...said, official: ref }, writes };
};

/** A small head now; the account that was confirmed and who answers for a delay are kept for it, and named by reference. */
export const entitlement: Step = async (item, on) => {
  if ('timeLeft' in item) return [];
  const { table, persons, now } = on;
  const store = new EntitlementStore(table);
  if ('parts' in item) {
    const read = await store.find(EntitlementStore.idOf(item));
    return read ? [store.relist(read)] : [];
  }
  const { version, waiting, entitlement: old } = Old.parse(item);
  const { account, statement, ...rest } = old;
  const of = {
    subject: { kind: 'entitlement', id: rest.id },
    owner: { kind: 'enterprise', id: rest.uscc },
  } as const;
  const kept = account && persons.keep('account', account, of, now);
  const stated = statement && (await sealStatement(on, rest, statement));
  const renewed = store.renew({
    entitlement: {
      ...rest,
      ...(kept && { account: kept.ref }),
      ...(stated && { statement: stated.said }),
    },
    version,
    waiting,
    ...keptKeys(item as WatchKeys),
  });
  return [...renewed, ...(kept?.writes ?? []), ...(stated?.writes ?? [])];
};

const isMoved = ({ pk }: Item): boolean => pk.startsWith(keyOf('ENTITLEMENT-RECORD', ''));

/** The decision and the notices lay in the entitlement's own partition; now in one beside it. */
export const entitlementRecord: Step = (item, { table: { write } }) => {
  if (isMoved(item)) return [];
  const pk = keyOf('ENTITLEMENT-RECORD', EntitlementStore.idOf(item));
  return [write.put({ ...item, pk } as Item), write.remove(item)];
};

const OldNotice = z.object({
  notice: Notice.extend({ statement: z.union([KeptStatement, OverdueStatement]).nullable() }),
});
const OfNotice = z.object({ entitlement: z.object({ department: z.string() }) });

/** The words by which every notice said who answers for it are taken out of its text. */
const withoutOfficial = (body: string, { person, contact }: OverdueStatement): string => {
  const said = `，责任人：${person}，联系方式：${contact}。`;
  if (!body.includes(said)) throw new Fault('its text is not what its statement says');
  return body.replaceAll(said, () => '。');
};

/** A notice is a copy of what was stated then, and so is its record of who answers for it. */
export const overdueNotice: Step = async (item, on) => {
  const { notice } = OldNotice.parse(item);
  const { statement } = notice;
  if (isMoved(item) || statement === null || 'official' in statement) return entitlementRecord(item, on);
  const id = EntitlementStore.idOf(item);
  const head = await on.table.get<Item>({ pk: item.pk, sk: 'ENTITLEMENT' });
  if (!head) throw new Fault('a person of a subject that is not there');
  const { department } = OfNotice.parse(head).entitlement;
  const { said, writes } = await sealStatement(on, { id: id as Entitlement['id'], department }, statement);
  const next = { ...notice, statement: said, body: withoutOfficial(notice.body, statement) };
  return [...(await entitlementRecord({ ...item, notice: next }, on)), ...writes];
};
