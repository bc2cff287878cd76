import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMillis, instant, SECOND } from '../../../functions/law/instant.ts';
import { decided, untilWritten } from '../../../functions/platform/change.ts';
import { ok } from '../../../functions/common/result.ts';
import { placeOf, type PersonRef } from '../../../functions/platform/persons/model.ts';
import { SealBroken } from '../../../functions/platform/persons/seal.ts';
import { openDatabase, type Database } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const now = instant('2026-11-30T10:00:00+08:00');
const contact = { name: '标记张三', phone: '13800001234' };
const owner = { kind: 'enterprise', id: '91450300MA5KABCD17' } as const;
const erased = { erased: true };
const written = async (...writes: Parameters<Database['table']['transact']>[0]) =>
  expect(await db.table.transact(writes)).toEqual(ok(undefined));

let cases = 0;
const kept = async (value = contact) => {
  cases += 1;
  const subject = { kind: 'joint-installation', id: `ji_${cases}` };
  const { ref, writes } = db.persons.keep('contact', value, { subject, owner }, now);
  await written(...writes);
  return { ref, subject };
};
const stored = async (ref: PersonRef) => {
  const found = await db.persons.at(placeOf(ref));
  if (!found) throw new Error(`No record ${ref}`);
  return found;
};
/** As whoever erases does it: looks, and writes what follows, until it is written. */
const erase = (ref: PersonRef, at = now) =>
  untilWritten(db.table, async () => {
    const found = await stored(ref);
    return decided(
      undefined,
      found.state === 'erased' ? [] : db.persons.erase(found, { why: 'retention' }, at),
    );
  });
const indexes = ['byList', 'byDue'];

describe('what is known of a person', () => {
  it('is read by its reference, many at once', async () => {
    const [one, two] = [await kept(), await kept({ name: '李四', phone: '13900000000' })];
    expect(await db.persons.find(one.ref)).toEqual(contact);
    expect([...(await db.persons.read([one.ref, two.ref, one.ref])).values()]).toEqual([
      contact,
      { name: '李四', phone: '13900000000' },
    ]);
  });

  it('lies nowhere in the clear: not in the table, its indexes, its stream', async () => {
    await kept();
    const texts = await Promise.all([
      db.textOf('main'),
      ...indexes.map((index) => db.textOf('main', index)),
      db.streamText(),
      db.textOf('keys'),
    ]);
    for (const text of texts) expect(text).not.toMatch(/标记|13800001234/);
    expect(texts[0]).toContain('sealed');
  });

  it('and its key lies only in the table of keys', async () => {
    const { ref } = await kept();
    const { sk } = placeOf(ref);
    const key = String((await db.items('keys')).find((item) => item['sk'] === sk)?.['key']);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await db.textOf('main')).not.toContain(key);
    expect(await db.streamText()).not.toContain(key);
  });

  it('is written with its key or not at all', async () => {
    const { ref } = await kept();
    const { writes } = db.persons.keep('contact', contact, { subject: { kind: 'x', id: '1' }, owner }, now);
    const taken = db.persons.stillKnown(ref);
    await erase(ref);
    expect((await db.table.transact([...writes, taken])).ok).toBe(false);
    expect(JSON.stringify([await db.items('main'), await db.items('keys')])).not.toContain('PERSONS#x#1');
  });

  it('opens under no other key, and nowhere but where it was sealed', async () => {
    const [one, two] = [await kept(), await kept()];
    const [first, second] = [await stored(one.ref), await stored(two.ref)];
    const raw = (await db.items('main')).find((item) => item['ref'] === two.ref);
    await db.put('main', { ...raw, sealed: first.sealed });
    await expect(db.persons.find(two.ref)).rejects.toThrow(SealBroken);
    // Moved together with its key.
    const keys = await db.items('keys');
    const keyOf = (ref: PersonRef) => keys.find((item) => item['sk'] === placeOf(ref).sk);
    const [keyOfOne, keyOfTwo] = [keyOf(one.ref), keyOf(two.ref)];
    await db.put('keys', { ...keyOfTwo, key: keyOfOne?.['key'] });
    await expect(db.persons.find(two.ref)).rejects.toThrow(SealBroken);
    await db.put('main', { ...raw, sealed: second.sealed });
    await expect(db.persons.find(two.ref)).rejects.toThrow(SealBroken);
  });
});

describe('an erased person', () => {
  it('is unreadable at once, in the table, its indexes, its stream and what was copied before', async () => {
    const { ref } = await kept();
    const copy = await db.items('main');
    await erase(ref);
    expect(await db.persons.find(ref)).toEqual(erased);
    const { sealed: _, ...left } = await stored(ref);
    expect(left).toMatchObject({ state: 'erased', erasedAt: now });
    expect((await db.items('main')).find((item) => item['ref'] === ref)).not.toHaveProperty('sealed');
    for (const index of indexes) expect(await db.textOf('main', index)).not.toContain(ref);
    // Whoever puts a copy of the sealed text back has nothing that opens it.
    await db.put('main', copy.find((item) => item['ref'] === ref) ?? {});
    expect(await db.persons.find(ref)).toEqual(erased);
    expect(await db.textOf('keys')).not.toContain(placeOf(ref).sk);
  });

  it('stays erased after both tables were set back, once the register is replayed', async () => {
    const { ref } = await kept();
    const other = await kept();
    const [main, keys] = [await db.items('main'), await db.items('keys')];
    await erase(ref, addMillis(now, SECOND));
    await db.restore('main', main);
    await db.restore('keys', keys);
    expect(await db.persons.find(ref)).toEqual(contact);

    const again = async () => {
      let [replayed, cursor] = [0, undefined as string | undefined];
      do {
        const page = await db.persons.register.page({ since: now, until: addMillis(now, SECOND), cursor }, 1);
        for (const one of page.items) if (await db.persons.eraseAgain(one.ref, one.at)) replayed += 1;
        cursor = page.cursor;
      } while (cursor !== undefined);
      return replayed;
    };
    expect(await again()).toBeGreaterThanOrEqual(1);
    expect(await db.persons.find(ref)).toEqual(erased);
    expect(await stored(ref)).toMatchObject({ state: 'erased', erasedAt: addMillis(now, SECOND) });
    expect(await db.persons.find(other.ref)).toEqual(contact);
    expect(await again()).toBe(0);
  });

  it('stays erased when only the keys were set back', async () => {
    const { ref } = await kept();
    const keys = await db.items('keys');
    await erase(ref);
    await db.restore('keys', keys);
    expect(await db.persons.find(ref)).toEqual(erased);
    expect(await db.persons.eraseAgain(ref, now)).toBe(true);
    expect(await db.textOf('keys')).not.toContain(placeOf(ref).sk);
  });

  it('is erased once, by however many at the same time', async () => {
    const { ref } = await kept();
    const before = (await db.items('erasures')).length;
    await Promise.all(Array.from({ length: 50 }, () => erase(ref)));
    expect(await db.persons.find(ref)).toEqual(erased);
    expect(await db.items('erasures')).toHaveLength(before + 1);
  });

  it('is one of fifty that are erased at the same time', async () => {
    const refs = await Promise.all(Array.from({ length: 50 }, async () => (await kept()).ref));
    await Promise.all(refs.map((ref) => erase(ref)));
    expect(new Set((await db.persons.read(refs)).values())).toEqual(new Set([erased]));
    const gone = new Set(refs.map((ref) => placeOf(ref).sk));
    expect((await db.items('keys')).filter(({ sk }) => gone.has(String(sk)))).toEqual([]);
  });
});

describe('a transaction that rests on a person', () => {
  it('is refused once the record is erased, or kept for the law alone', async () => {
    const [one, two, three] = [await kept(), await kept(), await kept()];
    await written(db.persons.stillKnown(one.ref));
    await erase(two.ref);
    await written(db.persons.mark(await stored(three.ref), { state: 'stored-only' }, now));
    expect((await db.table.transact([db.persons.stillKnown(two.ref)])).ok).toBe(false);
    expect((await db.table.transact([db.persons.stillKnown(three.ref)])).ok).toBe(false);
    expect(await db.persons.find(three.ref)).toEqual(erased);
  });
});

it('lists the records of an owner, and those for a subject', async () => {
  const of = { kind: 'citizen', id: 'c#1' } as const;
  const subject = { kind: 'river', id: 'rv#%' };
  const { ref, writes } = db.persons.keep('contact', contact, { subject, owner: of }, now);
  await written(...writes);
  expect((await db.persons.recordsOf(of, { limit: 10 })).items.map((one) => one.ref)).toEqual([ref]);
  expect((await db.persons.recordsFor(subject)).map((one) => one.ref)).toEqual([ref]);
  expect(await db.persons.find(ref)).toEqual(contact);
});

it('pages the register over months, from any moment', async () => {
  const at = ['2027-01-31T10:00:00+08:00', '2027-03-01T10:00:00+08:00', '2027-03-02T10:00:00+08:00'].map(
    instant,
  );
  const refs: PersonRef[] = [];
  for (const moment of at) {
    const { ref } = await kept();
    await erase(ref, moment);
    refs.push(ref);
  }
  const pages = async (since: string) => {
    const found: PersonRef[] = [];
    let cursor: string | undefined;
    do {
      const until = instant('2027-04-10T00:00:00+08:00');
      const page = await db.persons.register.page({ since: instant(since), until, cursor }, 1);
      found.push(...page.items.map(({ ref }) => ref));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return found;
  };
  expect(await pages('2027-01-01T00:00:00+08:00')).toEqual(refs);
  expect(await pages('2027-02-28T00:00:00+08:00')).toEqual(refs.slice(1));
  expect(await pages('2027-03-01T10:00:00+08:00')).toEqual(refs.slice(1));
  expect(await pages('2027-03-01T10:00:01+08:00')).toEqual(refs.slice(2));
});
