import { plainDate } from '../../functions/law/plain-date.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { DAY, addMillis, instant, type Instant } from '../../functions/law/instant.ts';
import { newId } from '../../functions/platform/ids.ts';
import { placeOf } from '../../functions/platform/persons/model.ts';
import type { Bucket } from '../../functions/platform/objects/bucket.ts';
import { Persons } from '../../functions/platform/persons/persons.ts';
import { Table } from '../../functions/platform/table/table.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import { SickItems } from '../../functions/platform/watch/sick-items.ts';
import { sweep } from '../../functions/platform/watch/sweep.ts';
import { knownCases } from '../../functions/entrypoints/known-cases.ts';
import { entitlementTaskDependencies } from '../../functions/products/benefits/entitlements/dependencies.ts';
import type { Entitlement } from '../../functions/products/benefits/entitlements/model.ts';
import { conflictingGrants } from '../../functions/products/benefits/matching/conflicting-grants.ts';
import type { MatchingDependencies } from '../../functions/products/benefits/matching/dependencies.ts';
import { emptyMatchRecord } from '../../functions/products/benefits/matching/match-record.ts';
import type { CheckedPolicy } from '../../functions/products/benefits/policies/policies.ts';
import { RiverId, type RiverCase } from '../../functions/products/river-approvals/model.ts';
import { riverDependencies } from '../../functions/products/river-approvals/dependencies.ts';
import { casesIndex } from '../../functions/services/closed-cases/kept-cases.ts';
import type { CaseSubject } from '../../functions/services/closed-cases/model.ts';
import { settleFiles } from '../../functions/services/files/archive-files.ts';
import { fileDependencies } from '../../functions/services/files/dependencies.ts';
import { FileId } from '../../functions/services/dossiers/file-id.ts';
import { RetentionStore } from '../../functions/services/retention/store.ts';
import type { KeptFile } from '../../functions/services/files/model.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import {
  archiveDependencies,
  type ArchiveBucket,
} from '../../functions/services/retention/cases/dependencies.ts';
import { readDocument } from '../../functions/services/retention/cases/document.ts';
import { watchCase } from '../../functions/services/retention/cases/settle-case.ts';
import { watchPerson } from '../../functions/services/retention/settle.ts';
import { sampled } from '../runs.ts';
import { entitlement as matchedEntitlement, policy } from '../unit/products/benefits/entitlements/fixture.ts';
import { reviewOrder, riverCase } from '../unit/products/river-approvals/samples.ts';
import { databaseTable } from './database.ts';

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable(['keys', 'erasures', 'records']);
  process.env['RECORDS_TABLE_NAME'] = 'records';
});
afterAll(() => database.close());

const ended = instant('2026-03-10T01:00:00.000Z');
/** A day after ten years, the period that is shipped. */
const later = instant('2036-03-11T01:00:00.000Z');

class Killed extends Error {}

/** A table whose process dies at its n-th transaction: before it is sent, or after it was taken and nobody heard. */
class MortalTable extends Table {
  written = 0;
  lives = Infinity;
  dies: 'before' | 'after' = 'before';
  override async transact(writes: readonly Write[]) {
    this.written += 1;
    expect(writes.length).toBeLessThan(100);
    const last = this.written > this.lives;
    if (last && this.dies === 'before') throw new Killed();
    const taken = await super.transact(writes);
    if (last) throw new Killed();
    return taken;
  }
}

/** A versioned bucket in memory, which can be made to fail. */
class MemoryBucket implements ArchiveBucket {
  readonly objects = new Map<string, string[]>();
  puts = 0;
  mood: 'well' | 'refuses' | 'garbles' = 'well';
  put(key: string, content: string) {
    if (this.mood === 'refuses') return Promise.reject(new Error('503'));
    this.puts += 1;
    const versions = this.objects.get(key) ?? [];
    this.objects.set(key, [...versions, this.mood === 'garbles' ? content.slice(0, -2) : content]);
    return Promise.resolve();
  }
  find(key: string) {
    const versions = this.objects.get(key);
    return Promise.resolve(versions && { version: String(versions.length) });
  }
  get(key: string, version: string) {
    const content = this.objects.get(key)?.[Number(version) - 1];
    return Promise.resolve(content === undefined ? undefined : Buffer.from(content));
  }
  document(key: string) {
    return readDocument(this.objects.get(key)?.at(-1) ?? '');
  }
}

const city = (now: Instant) => {
  const table = new MortalTable('table', database.documents);
  const context = { table, clock: { now: () => now } };
  const bucket = new MemoryBucket();
  const persons = new Persons(table, () => ({ keys: 'keys', erasures: 'erasures' }));
  const files = {
    ...fileDependencies(context, { erase: () => Promise.resolve() } as unknown as Bucket),
    outcome: (...of: Parameters<RetentionStore['outcome']>) => new RetentionStore(table).outcome(...of),
  };
  const on = { ...archiveDependencies(context, knownCases(context), bucket, settleFiles(files)), persons };
  return { table, context, bucket, persons, on, files, river: riverDependencies(context) };
};
type City = ReturnType<typeof city>;

/** What a nightly run comes to for one case. */
const look = async ({ on, table }: City, subject: CaseSubject) => {
  const stored = await on.kept.find(subject);
  if (!stored) throw new Error('Is not kept');
  void table;
  return watchCase(on)(
    { pk: `KEPT#${subject.kind}#${subject.id}`, sk: 'CASE' },
    {
      now: on.clock.now(),
      workingTime: await on.calendars.workingTime(),
    },
  );
};

let made = 0;
/** A case at the river that was decided and published, with twelve opinions, a file, and whom to call. */
const closedRiver = async (of: City, change: Partial<RiverCase> = {}) => {
  const number = (made += 1);
  const id = RiverId.parse(`ra_${String(number).padStart(26, '0')}`);
  const { on, river, persons, table } = of;
  const workingTime = await on.calendars.workingTime();
  const orders = Array.from({ length: 12 }, (_, n): Order => ({
    ...reviewOrder(0),
    id: OrderId.parse(newId('or', ended)),
    subject: { kind: 'river-approval', id },
    status: 'met',
    endedAt: ended,
    reasons: [`意见 ${n}`],
  }));
  const contact = persons.keep(
    'contact',
    { name: '标记张三', phone: '13800001234' },
    { subject: { kind: 'river-approval', id }, owner: { kind: 'enterprise', id: '91450300MA5L000719' } },
    ended,
  );
  const base = riverCase();
  const one: RiverCase = {
    ...base,
    id,
    status: 'published',
    endedAt: ended,
    applicant: { ...base.applicant, contact: contact.ref },
    reviews: orders.map((order) => ({
      department: 'forestry',
      partner: order.partner as never,
      orderId: order.id,
    })),
    ...change,
  };
  const writes = [
    ...river.river.create(one, {}),
    ...contact.writes,
    ...river.dossiers.give(id, [{ kind: 'site-plan', sha256: 'a'.repeat(64) }], 'enterprise', ended),
  ];
  expect((await table.transact(writes)).ok).toBe(true);
  for (const order of orders) await table.transact(await river.orders.place(order, workingTime));
  const decision = { id, decidedBy: { name: contact.ref, post: '处长' }, decidedAt: ended } as never;
  await table.transact([river.river.publish(decision)]);
  table.written = 0;
  return { subject: { kind: 'river-approval', id } as const, orders, contact: contact.ref };
};

/** Everything in the table that a case wrote, but for effects and the listing of its own keeping. */
const leftOf = async (subject: CaseSubject, orders: readonly Order[]): Promise<string[]> => {
  const names = [subject.id, ...orders.map(({ id }) => id)];
  const found: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await database.documents.send(
      new ScanCommand({ TableName: 'table', ...(from && { ExclusiveStartKey: from }) }),
    );
    for (const { pk, sk, kind } of (page.Items ?? []) as Item[])
      if (kind !== 'effect' && names.some((name) => pk.includes(name)))
        found.push(`${pk.split('#')[0]}/${sk}`);
    from = page.LastEvaluatedKey;
  } while (from);
  return found.map((one) => one.replace(/ps_\w+/, 'ps')).toSorted();
};

const remains = ['KEPT/CASE', 'PERSONS/PERSON#ps', 'RIVER/DECISION'];

describe('a closed case', () => {
  it('is kept until its period is over, then exported whole and removed', async () => {
    const early = city(addMillis(later, -3 * DAY));
    const { subject, orders, contact } = await closedRiver(early);
    const before = await leftOf(subject, orders);
    await look(early, subject);
    expect(early.bucket.puts).toBe(0);
    expect(await leftOf(subject, orders)).toEqual(before);

    const due = city(later);
    await look(due, subject);
    expect(await leftOf(subject, orders)).toEqual(remains);
    const kept = await due.on.kept.archived(subject);
    expect(kept).toMatchObject({ state: 'archived', endedAt: ended, archivedAt: later });
    const { manifest, lines } = due.bucket.document(kept?.archive.key ?? '');
    // Everything that was there but the person, and nothing that names one.
    expect(lines.map(({ pk, sk }) => `${pk.split('#')[0]}/${sk}`).toSorted()).toEqual(
      before.filter((one) => !/^(KEPT|PERSONS)/.test(one)),
    );
    expect(manifest).toMatchObject({ subject, endedAt: ended, items: { order: 12, 'dossier-entry': 1 } });
    const text = JSON.stringify(lines);
    expect(text).toContain('意见 7');
    expect(text).not.toMatch(/标记张三|13800001234|sealed|dueShard|listKey/);
    // Its own period runs from the end of the case, and nobody is asked for the case any more.
    expect(await due.persons.at(placeOf(contact))).toMatchObject({ releasedAt: ended, state: 'known' });
  });

  it('has of what was handed in the digest, and no content and no name', async () => {
    const due = city(later);
    const { subject, orders } = await closedRiver(due);
    const file = {
      id: FileId.parse(newId('fl', ended)),
      subject,
      name: '标记张三身份证.pdf',
      status: 'ready',
      sha256: 'b'.repeat(64),
      requestedAt: ended,
    } as unknown as KeptFile;
    await due.table.transact(due.files.files.create(file, { count: 0, version: 0 }));
    await look(due, subject);
    expect(await leftOf(subject, [...orders, { id: file.id } as unknown as Order])).toEqual(remains);
    const { lines } = due.bucket.document(`cases/river-approval/${subject.id}.ndjson`);
    expect(lines.find(({ kind }) => kind === 'file')).toMatchObject({
      file: { status: 'erased', name: '-', sha256: 'b'.repeat(64) },
    });
    expect(JSON.stringify(lines)).not.toContain('标记张三');
  });

  it('lets what is known of its persons be erased afterwards, and its archive opens nobody', async () => {
    const due = city(later);
    const { subject, contact } = await closedRiver(due);
    await look(due, subject);
    const settling = {
      ...due.on,
      standings: {},
      post: undefined as never,
      readsFor: undefined as never,
      beside: undefined as never,
    };
    await watchPerson(settling)(placeOf(contact), { now: later, workingTime: undefined as never });
    expect(await due.persons.find(contact)).toEqual({ erased: true });
  });

  it('stays as long as a case that goes on refers to it, and goes after that', async () => {
    const due = city(later);
    const held = await closedRiver(due);
    const holding = await closedRiver(due, { status: 'in-review', endedAt: undefined });
    await due.table.transact([due.on.kept.refer(holding.subject, held.subject)]);
    await look(due, held.subject);
    expect(await due.on.kept.find(held.subject)).toMatchObject({ kept: { state: 'kept' } });
    const file = await due.river.river.open(holding.subject.id);
    if (!file) throw new Error('No case');
    const over = { ...file, case: { ...file.case, status: 'withdrawn', endedAt: later } as RiverCase };
    await due.table.transact(due.river.river.replace(file, over));
    await look(due, held.subject);
    expect(await due.on.kept.find(held.subject)).toMatchObject({ kept: { state: 'archived' } });
  });

  it('stays while a condition of its decision is open', async () => {
    const due = city(later);
    const { subject } = await closedRiver(due);
    const open = { number: 1, text: '恢复植被', status: 'open' } as const;
    await due.table.transact([
      due.river.river.putObligation(subject.id, { obligation: open, version: 0, keys: {} }),
    ]);
    await look(due, subject);
    expect(await due.on.kept.find(subject)).toMatchObject({ kept: { state: 'kept' } });
  });
});

describe('whatever happens', () => {
  it('killed between any two transactions it ends the same, and is exported once', async () => {
    const undisturbed = city(later);
    const first = await closedRiver(undisturbed);
    await look(undisturbed, first.subject);
    const pieces = undisturbed.table.written;
    const whole = (await undisturbed.on.kept.archived(first.subject))?.archive.items;
    expect(pieces).toBeGreaterThan(4);
    const deaths = Array.from({ length: pieces }, (_, lives) =>
      (['before', 'after'] as const).map((dies) => ({ lives, dies })),
    ).flat();
    for (const { lives, dies } of sampled(deaths)) {
      const mortal = city(later);
      const { subject, orders } = await closedRiver(mortal);
      Object.assign(mortal.table, { lives, dies });
      await expect(look(mortal, subject)).rejects.toBeInstanceOf(Killed);
      const next = city(addMillis(later, DAY));
      Object.assign(next.on, { archives: mortal.bucket });
      await look(next, subject);
      expect(await leftOf(subject, orders), JSON.stringify({ lives, dies })).toEqual(remains);
      expect(mortal.bucket.puts, JSON.stringify({ lives, dies })).toBe(1);
      const kept = await next.on.kept.archived(subject);
      expect(kept).toMatchObject({ state: 'archived', archive: { items: whole } });
    }
  }, 120_000);

  it('two runs at once archive it once', async () => {
    const due = city(later);
    const { subject, orders } = await closedRiver(due);
    await Promise.allSettled([look(due, subject), look(due, subject)]);
    await look(due, subject);
    expect(await leftOf(subject, orders)).toEqual(remains);
    expect(new Set(due.bucket.objects.get(`cases/river-approval/${subject.id}.ndjson`)).size).toBe(1);
  });

  it.each(['refuses', 'garbles'] as const)(
    'where the bucket %s, it is told and nothing is removed',
    async (mood) => {
      const due = city(later);
      const { subject, orders } = await closedRiver(due);
      const before = await leftOf(subject, orders);
      due.bucket.mood = mood;
      const told: string[] = [];
      const run = async (now: Instant) =>
        sweep({
          table: due.table,
          watchers: { 'KEPT/CASE': watchCase(due.on) },
          now,
          workingTime: () => due.on.calendars.workingTime(),
          index: casesIndex,
          tellSick: ({ pk }) => (told.push(pk), []),
        });
      await run(later);
      expect(told).toContain(`KEPT#river-approval#${subject.id}`);
      expect(await leftOf(subject, orders)).toEqual([...before, 'SICK/CASE'].toSorted());
      due.bucket.mood = 'well';
      await run(addMillis(later, DAY));
      expect(await leftOf(subject, orders)).toEqual(remains);
      const sick = await new SickItems(due.table).list(100, undefined);
      expect(sick.items.filter(({ pk }) => pk.includes(subject.id))).toEqual([]);
    },
  );

  it('what was moved while its document was made is looked at anew', async () => {
    const due = city(later);
    const { subject } = await closedRiver(due);
    const put = due.bucket.put.bind(due.bucket);
    due.bucket.put = async (...said) => {
      await put(...said);
      const file = await due.river.river.open(subject.id);
      if (file) await due.table.transact([due.river.river.touch(file)]);
    };
    await expect(look(due, subject)).rejects.toThrow();
    due.bucket.put = put;
    expect(await due.river.river.open(subject.id)).toBeDefined();
    await look(due, subject);
    expect(await due.river.river.open(subject.id)).toBeUndefined();
  });
});

describe('an archived entitlement', () => {
  const entitled = async (of: City, status: Entitlement['status']) => {
    const on = entitlementTaskDependencies(of.context);
    const id = newId('en', ended) as Entitlement['id'];
    const one = {
      ...matchedEntitlement(50_000),
      id,
      status,
      endedAt: ended,
      paidAt: ended,
      grantedAt: ended,
    };
    const workingTime = await of.on.calendars.workingTime();
    await of.table.transact(on.store.create(one, { trace: [] } as never, { now: ended, workingTime }));
    return { on, one, subject: { kind: 'entitlement', id } as const };
  };

  it('leaves a claim: what was had is not had again, what came to nothing bars nothing, and figures stay', async () => {
    const due = city(later);
    const [paid, waived] = [await entitled(due, 'received'), await entitled(due, 'waived')];
    const rival = policy({ code: 'RIVAL', excludes: ['HAD-1', 'HAD-2'] });
    const checked = [{ policy: rival }] as unknown as CheckedPolicy[];
    const record = {
      ...emptyMatchRecord('91450300MA50000000'),
      granted: { 'HAD-1': paid.one.id, 'HAD-2': waived.one.id },
    };
    const on = { entitlements: paid.on.entitlements } as unknown as MatchingDependencies;
    const barring = async () =>
      (await conflictingGrants(on, record, checked, checked, plainDate('2026-06-01'))).map(
        ({ code }) => code,
      );
    expect(await barring()).toEqual(['HAD-1']);
    await look(due, paid.subject);
    await look(due, waived.subject);
    expect(await paid.on.store.findAll([paid.one.id, waived.one.id])).toEqual([]);
    expect(await barring()).toEqual(['HAD-1']);
    const claims = await Array.fromAsync(paid.on.store.claimsOf(paid.one.department, {}));
    expect(claims.map(({ id }) => id).toSorted()).toEqual([paid.one.id, waived.one.id].toSorted());
    expect(JSON.stringify(claims)).not.toContain('91450300MA50000000');
  });
});
