import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMillis, DAY, instant, type Instant } from '../../../functions/law/instant.ts';
import { fileDependencies } from '../../../functions/services/files/dependencies.ts';
import { FileId } from '../../../functions/services/dossiers/file-id.ts';
import { filesBeside } from '../../../functions/services/files/erase-on-request.ts';
import { objectKey, type KeptFile } from '../../../functions/services/files/model.ts';
import { watchFile, type FileVerdict } from '../../../functions/services/files/retention.ts';
import { recordScan } from '../../../functions/services/files/settle.ts';
import { RetentionStore } from '../../../functions/services/retention/store.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { openDatabase } from '../persons/database.ts';
import { openSubject, ownClient } from '../objects/subject.ts';

const began = instant('2027-03-01T01:00:00.000Z');
let db: Awaited<ReturnType<typeof openDatabase>>;
let store: Awaited<ReturnType<typeof openSubject>>;
let now: Instant = began;
let verdict: FileVerdict = { outcome: 'keep' };
beforeAll(async () => {
  [db, store] = await Promise.all([openDatabase(), openSubject()]);
});
afterAll(async () => {
  await db.close();
  await store.stop();
  store.discard();
});

const dependencies = () => ({
  ...fileDependencies({ table: db.table, clock: { now: () => now } }, ownClient(store.endpoint).bucket),
  verdictOf: () => Promise.resolve(verdict),
  outcome: (...of: Parameters<RetentionStore['outcome']>) => new RetentionStore(db.table).outcome(...of),
});

/** A file whose content is there, as a kill left it: said to be in that state. */
const kept = async (change: Partial<KeptFile>) => {
  now = began;
  const on = dependencies();
  const file: KeptFile = {
    id: FileId.parse(newId('fl', now)),
    subject: { kind: 'project', id: `pj_${newId('x', now)}` },
    purpose: 'material',
    name: '张三的身份证明.pdf',
    contentType: 'application/pdf',
    size: 4,
    sha256: '0'.repeat(64),
    status: 'awaiting-upload',
    owner: 'enterprise#1',
    reader: { kind: 'enterprise', id: '1' },
    requestedAt: now,
    ...change,
  };
  await on.bucket.put(objectKey(file), '%PDF', { contentType: file.contentType });
  await db.table.transact(on.files.create(file, await on.files.count(file.subject)));
  const look = () =>
    watchFile(dependencies())(
      { pk: `FILE#${file.id}`, sk: 'FILE' },
      { now, workingTime: undefined as never },
    );
  const found = async () => (await on.files.find(file.id))?.file;
  const content = () => on.bucket.find(objectKey(file));
  return { file, on, look, found, content };
};

test('what was never completed is dropped after a day, with what came of it', async () => {
  const { look, found, content } = await kept({});
  now = addMillis(began, DAY - 1);
  await look();
  expect((await found())?.status).toBe('awaiting-upload');
  now = addMillis(began, DAY);
  await look();
  expect(await found()).toMatchObject({ status: 'refused', refusal: 'never-uploaded' });
  expect(await content()).toBeUndefined();
});

test('what was never scanned is refused a day after it came, and its sender is told', async () => {
  const { look, found, content } = await kept({ status: 'scanning', uploadedAt: began });
  now = addMillis(began, DAY);
  await look();
  expect(await found()).toMatchObject({ status: 'refused', refusal: 'unscannable' });
  expect(await content()).toBeUndefined();
});

test('what is over is erased, its name with it, and a second look finds nothing to do', async () => {
  const { look, found, content } = await kept({ status: 'clean', objectVersion: 'v' });
  verdict = { outcome: 'erased' };
  await look();
  expect(await found()).toMatchObject({ status: 'erased', name: '-' });
  expect(await content()).toBeUndefined();
  await look();
  expect((await found())?.status).toBe('erased');
  verdict = { outcome: 'keep' };
});

test('malware is refused before it is completed; the same word again changes nothing', async () => {
  const { file, on, found, content } = await kept({});
  for (const _ of [1, 2]) await recordScan(on)({ fileId: file.id, result: 'infected' });
  expect(await found()).toMatchObject({ status: 'refused', refusal: 'infected' });
  expect(await content()).toBeUndefined();
  await recordScan(on)({ fileId: file.id, result: 'clean' });
  expect((await found())?.status).toBe('refused');
});

test('the content of what was refused goes at the next look where a kill came first', async () => {
  const { look, content } = await kept({ status: 'refused', refusal: 'infected' });
  now = addMillis(began, DAY);
  await look();
  expect(await content()).toBeUndefined();
});

test('all that an enterprise handed in is found page by page, and each says in one write that it was erased', async () => {
  const enterprise = '91450300MA5L00071X';
  const all = await Promise.all(
    [1, 2, 3].map(() => kept({ status: 'clean', owner: `enterprise#${enterprise}` })),
  );
  const outcomes = new RetentionStore(db.table);
  const erasure = newId('er', now);
  const beside = filesBeside({ ...dependencies(), verdictOf: () => Promise.resolve({ outcome: 'erased' }) });
  const subject = { enterprise } as never;
  const first = await beside.keysOf(subject, { limit: 2 });
  const rest = await beside.keysOf(subject, { limit: 2, cursor: first.cursor });
  expect([first.items.length, rest.items.length, rest.cursor]).toEqual([2, 1, undefined]);
  // Twice, as after a kill: what is erased already says nothing more.
  for (const key of [...first.items, ...rest.items, ...first.items]) await beside.erase(key, erasure);
  for (const { found, content } of all) {
    expect(await found()).toMatchObject({ status: 'erased', name: '-' });
    expect(await content()).toBeUndefined();
  }
  expect((await outcomes.outcomes(erasure)).map(({ subject: { id }, outcome }) => [id, outcome])).toEqual(
    expect.arrayContaining(all.map(({ file }) => [file.subject.id, 'erased'])),
  );
});

test('what had to wait for its case says on its request that it was erased after all', async () => {
  const { file, look, found } = await kept({ status: 'clean' });
  const erasure = newId('er', now);
  const outcomes = async () =>
    (await new RetentionStore(db.table).outcomes(erasure)).map((one) => one.outcome);
  verdict = { outcome: 'deferred' };
  await filesBeside(dependencies()).erase({ pk: `FILE#${file.id}`, sk: 'FILE' }, erasure);
  expect(await outcomes()).toEqual(['deferred']);
  verdict = { outcome: 'erased' };
  await look();
  expect((await found())?.status).toBe('erased');
  expect(await outcomes()).toEqual(['erased']);
  verdict = { outcome: 'keep' };
});

test('what could not be erased says so on its request, and is erased at the next look', async () => {
  const { file, look, found } = await kept({ status: 'clean' });
  const erasure = newId('er', now);
  const outcomes = async () =>
    (await new RetentionStore(db.table).outcomes(erasure)).map(({ outcome, why }) => [outcome, why?.en]);
  await filesBeside(dependencies()).eraseLater({ pk: `FILE#${file.id}`, sk: 'FILE' }, erasure);
  expect(await outcomes()).toEqual([['deferred', 'Could not be handled; it is tried again by itself']]);
  verdict = { outcome: 'erased' };
  await look();
  expect((await found())?.status).toBe('erased');
  expect(await outcomes()).toEqual([['erased', undefined]]);
  verdict = { outcome: 'keep' };
});
