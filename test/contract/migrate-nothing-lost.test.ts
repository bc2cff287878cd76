import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginIdempotent } from '../../functions/platform/http/idempotency.ts';
import { placeOf, type PersonRef } from '../../functions/platform/persons/model.ts';
import { ConsultationStore } from '../../functions/products/consultations/store.ts';
import { Records } from '../../functions/products/benefits/enterprises/records.ts';
import { EntitlementStore } from '../../functions/products/benefits/entitlements/store.ts';
import { IntegrityStore } from '../../functions/products/benefits/integrity/store.ts';
import { CaseStore } from '../../functions/products/joint-installations/store.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import { Partners } from '../../functions/services/partners/partners.ts';
import { DeliveryStore } from '../../functions/services/webhooks/deliveries.ts';
import { Feed } from '../../functions/services/webhooks/feed.ts';
import type { Recipient } from '../../functions/services/webhooks/model.ts';
import { tell } from '../../functions/services/webhooks/tell.ts';
import { served } from '../unit/products/consultations/letters.ts';
import { migratedAt, migration, recorded, type Migration } from './migration.ts';

const uscc = '91450300MA5KABCD17';
const clock = { now: () => served };

let old: Migration;
const { order: replied } = recorded('order', 1);
const remark = { type: 'replied', at: '2026-09-29T03:00:00.000Z' };
/** Nobody counted remarks when it was written. */
const talkative = {
  ...recorded('order', 1),
  pk: 'ORDER#or_00000000000000000000000007',
  order: {
    ...(replied as object),
    id: 'or_00000000000000000000000007',
    said: Array.from({ length: 40 }, (_, n) => ({ ...remark, remarks: `第 ${n} 次` })),
  },
};

const { delivery: dead } = recorded('webhook-delivery', 1);
/** Replayed again and again: as many attempts as were ever kept, more than one transaction holds with the delivery. */
const tried = {
  ...recorded('webhook-delivery', 1),
  pk: 'WEBHOOK-DELIVERY#wd_00000000000000000000000007',
  delivery: {
    ...(dead as object),
    id: 'wd_00000000000000000000000007',
    attempts: Array.from({ length: 100 }, (_, n) => ({
      ...{ at: `2026-09-29T02:00:00.${String(n).padStart(3, '0')}Z`, round: 1, ms: 1, answer: 500 },
    })),
  },
};

beforeAll(async () => {
  old = await migration([talkative, tried]);
  expect(await old.run(false)).toMatchObject({ moved: [], notUnderstood: [] });
});
afterAll(() => old.close());

const whole = (value: unknown) => value as Record<string, unknown> & { id: string };

/** A statement says what it said, and who answers for it by a reference; the record is the department's. */
const expectSealed = async (is: unknown, was: unknown) => {
  const { person, contact, ...said } = whole(was);
  const ref = whole(is)['official'] as PersonRef<'official'>;
  expect(is).toEqual({ ...said, official: ref });
  expect(await old.persons.find(ref)).toEqual({ name: person, contact });
  expect(await old.persons.at(placeOf(ref))).toMatchObject({
    owner: { kind: 'partner', id: 'pt_00000000000000000000000004' },
  });
};

describe('the migration loses nothing', () => {
  it('of orders: what was asked, said, corrected and awaited, and who is to be called or paid', async () => {
    const store = new OrderStore(old.table, clock);
    for (const n of [0, 1, 2]) {
      const { order, waiting, dueAt, dues } = recorded('order', n);
      const { contact, payee, ...rest } = whole(order);
      const found = await store.find(rest.id);
      const { persons, holds: _, ...is } = whole(found?.order);
      expect(is).toEqual(rest);
      expect(found).toMatchObject(dueAt === undefined ? {} : { dueAt, dues });
      expect(found?.waiting).toEqual(waiting);
      const refs = persons as { contact?: PersonRef; payee?: PersonRef } | undefined;
      expect(refs?.contact && (await old.persons.find(refs.contact))).toEqual(contact);
      expect(refs?.payee && (await old.persons.find(refs.payee))).toEqual(payee);
      expect(found && (await store.findEvent(found, 'e2'))).toEqual(
        n === 0 ? recorded('order-event')['event'] : undefined,
      );
    }
  });

  it('of an order about which more was said than may be said today', async () => {
    const found = await new OrderStore(old.table, clock).find(talkative.order.id);
    expect(found?.order.said).toEqual(talkative.order.said);
  });

  it('of a case, and it stands in its lists', async () => {
    const cases = new CaseStore(old.table, clock);
    const { application, ...rest } = whole(recorded('joint-installation')['case']);
    const found = await cases.find(rest.id);
    const { application: is, ...others } = whole(found?.case);
    expect(others).toEqual(rest);
    const applied = application as { applicant: Record<string, unknown> };
    const ref = found?.case.application.applicant.contact;
    expect(is).toEqual({ ...applied, applicant: { ...applied.applicant, contact: ref } });
    expect(ref && (await old.persons.find(ref))).toEqual(applied.applicant['contact']);
    expect((await cases.openOf({ kind: 'enterprise', id: uscc }, 10)).map(({ id }) => id)).toEqual([rest.id]);
  });

  it('of a letter, in both mailboxes', async () => {
    const letters = new ConsultationStore(old.table);
    const letter = whole(recorded('consultation')['consultation']);
    expect(await letters.find(letter.id)).toEqual(letter);
    for (const [partner, box] of [
      [letter['to'], 'received'],
      [letter['from'], 'sent'],
    ] as const)
      expect((await letters.list(String(partner), { box, limit: 10 })).items).toHaveLength(1);
  });

  it('of an entitlement: its account, its decision, its notices, who waits, where it is due', async () => {
    const store = new EntitlementStore(old.table);
    const { entitlement, waiting, dueAt, dues } = recorded('entitlement');
    const { account, statement, ...rest } = whole(entitlement);
    const found = await store.find(rest.id);
    const { account: ref, statement: stated, ...is } = whole(found?.entitlement);
    expect(is).toEqual(rest);
    await expectSealed(stated, statement);
    expect(found).toMatchObject({ waiting, dueAt, dues });
    expect(await old.persons.find(ref as PersonRef)).toEqual(account);
    expect(await store.decision(rest.id)).toEqual(recorded('entitlement-trace')['decision']);
    const [first, second] = await store.notices(rest.id);
    expect(first).toEqual(recorded('overdue-notice')['notice']);
    const told = whole(recorded('overdue-notice', 1)['notice']);
    await expectSealed(second?.statement, told['statement']);
    const body = String(told['body']).replace('，责任人：周科长，联系方式：0773-12346', '');
    expect(second).toEqual({ ...told, body, statement: second?.statement });
    const query = { index: 'byListTime', key: `ENTITLEMENTS#${uscc}#held` } as const;
    expect((await old.table.query(query)).items).toMatchObject([{ entitlement: { id: rest.id } }]);
    expect(await Array.fromAsync(store.ofDepartment('工业和信息化局', { of: ['open'] }))).toHaveLength(1);
    expect(await old.persons.recordsOf({ kind: 'enterprise', id: uscc }, { limit: 10 })).toMatchObject({
      items: { length: 6 },
    });
  });

  it('of cases of bad faith: every ground, and what is in force is public', async () => {
    const store = new IntegrityStore(old.table);
    const cases = [0, 1].map((n) => whole(recorded('integrity-case', n)['case']));
    for (const one of cases) expect((await store.find(one.id))?.case).toMatchObject(one);
    expect((await store.inForce(migratedAt, { limit: 10 })).items).toMatchObject([cases[0]]);
    expect((await store.list({ limit: 10 })).items).toHaveLength(2);
  });

  it('of partners, who are found by their names and offices', async () => {
    const partners = new Partners(old.table);
    for (const n of [0, 1, 2, 3]) {
      const partner = whole(recorded('partner', n)['partner']);
      expect(await partners.find(partner.id)).toEqual({ ...partner, facts: [] });
    }
    expect((await partners.ofDepartment('natural-resources'))?.name).toBe('自然资源局');
    expect([...(await partners.claims()).keys()].toSorted()).toEqual([
      'NAME#供水公司',
      'NAME#工业和信息化局',
      'NAME#市财政局',
      'NAME#自然资源局',
      'OFFICE#450300#natural-resources',
      'OFFICE#450300#工业和信息化局',
      'OFFICE#450305#natural-resources',
    ]);
  });

  it('of webhooks: each with its attempts, and listed are those that need somebody', async () => {
    const store = new DeliveryStore(old.table);
    for (const n of [0, 1, 2]) {
      const { event, attempts, ...rest } = whole(recorded('webhook-delivery', n)['delivery']);
      const made = attempts as object[];
      expect(await store.find(rest.id)).toMatchObject({
        delivery: {
          ...rest,
          ...{ type: whole(event)['type'], attempted: made.length, lastAttempt: made.at(-1) },
        },
        handedOver: true,
      });
      const kept = await store.find(rest.id);
      expect(kept && (await store.attempts(kept.delivery))).toEqual(attempts);
    }
    const listed = (status: 'dead' | 'pending' | 'delivered') => store.list({ status, limit: 10 });
    expect((await listed('dead')).items).toHaveLength(2);
    expect((await listed('pending')).items).toHaveLength(1);
    expect((await listed('delivered')).items).toEqual([]);
  });

  it('of a webhook tried a hundred times but its oldest attempt, which the next would have replaced', async () => {
    const store = new DeliveryStore(old.table);
    const kept = await store.find(tried.delivery.id);
    const made = kept && (await store.attempts(kept.delivery));
    expect(made).toEqual(tried.delivery.attempts.slice(1));
  });

  it('of a feed, which goes on with the next number', async () => {
    const { table } = old;
    const to = (recorded('webhook-delivery')['delivery'] as { recipient: Recipient }).recipient;
    const [feed, store] = [new Feed(table), new DeliveryStore(table)];
    const endpoints = {
      find: () => Promise.resolve({ none: 'disabled' }),
      choosing: () => Promise.resolve([]),
    };
    const on = { table, feed, store, endpoints, clock, queue: () => Promise.resolve([]) };
    const effect = { effect: 'tell-partner', partner: to.id, type: 'order.created', data: {} } as const;
    await tell(on as unknown as Parameters<typeof tell>[0])([
      { id: 'ef_00000000000000000000000009', at: served, effect } as never,
    ]);
    expect((await feed.after(to, 0, 10)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it("of an enterprise's record: its account and its people, and which account it is", async () => {
    const { json } = recorded('enterprise-record');
    const found = await new Records(old.records, old.persons).find(uscc);
    expect(found?.record).toEqual(JSON.parse(String(json)));
    expect(found).toMatchObject({ version: 2, accountVersion: 2 });
    expect(Object.keys(found?.persons ?? {}).toSorted()).toEqual(['account', 'people']);
  });

  it('of what was answered: the same request again is answered the same', async () => {
    const request = { owner: `enterprise#${uscc}`, key: 'k#1', content: 'c' };
    const begun = await beginIdempotent(old.table, request, migratedAt);
    const { answer } = recorded('idempotency');
    expect(begun).toMatchObject({ ok: true, value: { repeated: { answer } } });
  });
});
