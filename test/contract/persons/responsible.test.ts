import { afterAll, beforeAll, expect, it } from 'vitest';
import { ok, unwrap } from '../../../functions/common/result.ts';
import { instant } from '../../../functions/law/instant.ts';
import { decided, untilWritten } from '../../../functions/platform/change.ts';
import { type PersonRef, placeOf, type Person } from '../../../functions/platform/persons/model.ts';
import { shownOfficial } from '../../../functions/platform/persons/shown.ts';
import {
  shownDecisions,
  type KeptDecision,
} from '../../../functions/products/river-approvals/public-decision.ts';
import { RiverCases } from '../../../functions/products/river-approvals/store.ts';
import { list } from '../../../functions/services/messages/queries/list.ts';
import { MessageStore } from '../../../functions/services/messages/store.ts';
import { Post } from '../../../functions/services/messages/post.ts';
import { EnterpriseEndpoints } from '../../../functions/services/webhooks/enterprise-endpoints.ts';
import { openDatabase, type Database } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const now = instant('2026-11-30T10:00:00+08:00');
const marked = /标记|0773-7654321/;

const keep = async <K extends 'official' | 'signatory'>(kind: K, value: Person<K>) => {
  const of = {
    subject: { kind: 'entitlement', id: `en_${kind}` },
    owner: { kind: 'partner', id: 'pt_1' },
  } as const;
  const { ref, writes } = db.persons.keep(kind, value, of, now);
  expect(await db.table.transact(writes)).toEqual(ok(undefined));
  return ref;
};
const erase = async (ref: PersonRef) =>
  unwrap(
    await untilWritten(db.table, async () => {
      const stored = await db.persons.at(placeOf(ref));
      if (!stored) throw new Error(`No record ${ref}`);
      return decided(undefined, db.persons.erase(stored, { why: 'retention' }, now));
    }),
  );

it('who answers for a late payment is in the mailbox by reference only, and in no webhook', async () => {
  const uscc = '91450300MA5KABCD17';
  const endpoints = new EnterpriseEndpoints(db.table);
  await endpoints.put({ uscc, url: 'https://enterprise.example/hook', setAt: now } as never);
  const official = await keep('official', { name: '标记李主任', contact: '0773-7654321' });
  const note = {
    code: 'entitlement.overdue-notice',
    title: '通报',
    body: '逾期原因：资金未下达。',
    en: { title: 'Overdue', body: 'Late: no funds.' },
  } as const;
  const { writes } = await new Post(db.table).toEnterprise(uscc, { ...note, official }, now);
  expect(await db.table.transact(writes)).toEqual(ok(undefined));

  const messages = new MessageStore(db.table);
  const call = { query: { limit: 10 }, caller: { role: 'enterprise', uscc } };
  const bodies = async () => {
    const reply = await list({ messages, persons: db.persons }).run(call as never);
    return reply.ok && (reply.value.body as { items: { body: string }[] }).items.map(({ body }) => body);
  };
  expect(await bodies()).toEqual([`${note.body}\n责任人：标记李主任，联系方式：0773-7654321。`]);
  // Neither the table, whose effects webhooks are made of, nor its stream has the name.
  for (const text of [await db.textOf('main'), await db.streamText()]) {
    expect(text).toContain('请在平台消息中查看');
    expect(text).not.toMatch(marked);
  }
  await erase(official);
  expect(await bodies()).toEqual([`${note.body}\n责任人：已删除，联系方式：已删除。`]);
});

it('whoever is shown a statement and is neither the beneficiary nor the department sees it masked', async () => {
  const known = await db.persons.find(await keep('official', { name: '标记王五', contact: '13800001234' }));
  expect(shownOfficial(known, false)).toEqual({ person: '标***', contact: '138****1234' });
});

it('a published decision masks who decided, and an erasure reaches what was published', async () => {
  const name = await keep('signatory', { name: '标记王大明' });
  const decision = {
    id: 'ra_1',
    decidedAt: now,
    decidedBy: { name, post: '窗口负责人' },
  } as unknown as KeptDecision;
  const river = new RiverCases(db.table);
  expect(await db.table.transact([river.publish(decision)])).toEqual(ok(undefined));
  expect(await db.textOf('main')).not.toMatch(marked);
  const published = async () => shownDecisions(db.persons, (await river.decisions({ limit: 10 })).items);
  expect(await published()).toMatchObject([{ decidedBy: { name: '标****', post: '窗口负责人' } }]);
  await erase(name);
  expect(await published()).toMatchObject([{ decidedBy: { name: '已删除', post: '窗口负责人' } }]);
});
