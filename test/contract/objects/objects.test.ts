import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PresignedPost, UploadTerms } from '../../../functions/platform/objects/presigned-post.ts';
import {
  bucketName,
  credentials,
  openSubject,
  ownClient,
  pageOrigin,
  region,
  sdkClient,
  type Client,
} from './subject.ts';

let subject: Awaited<ReturnType<typeof openSubject>>;
beforeAll(async () => {
  subject = await openSubject();
});
afterAll(async () => {
  await subject.stop();
  subject.discard();
});

const sha256 = (content: string): string => createHash('sha256').update(content).digest('base64');
const drawing = '%PDF-1.7 a drawing';
const termsFor = (key: string, more: Partial<UploadTerms> = {}): UploadTerms => ({
  key,
  contentType: 'application/pdf',
  size: Buffer.byteLength(drawing),
  sha256: sha256(drawing),
  ...more,
});

/** As a browser's form, or `curl -F`, does it. */
const sendForm = (
  { url, fields }: PresignedPost,
  content = drawing,
  more: { fields?: Record<string, string>; headers?: Record<string, string> } = {},
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...more.fields })) form.append(name, value);
  form.append('file', new Blob([content]), 'drawing.pdf');
  return fetch(url, { method: 'POST', body: form, ...(more.headers && { headers: more.headers }) });
};
const codeOf = async (answer: Response) =>
  `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''}`.trim();

describe.each([
  ['the adapter of the platform', () => ownClient(subject.endpoint)],
  ["AWS's own client", () => sdkClient(subject.endpoint)],
] as const)('%s', (name, open) => {
  let client: Client;
  beforeAll(() => {
    client = open();
  });
  const key = (of: string) => `cases/ji_1/${name.length} ${of} (图).txt`;

  test('puts an object and gets it back, whatever its key is spelled with', async () => {
    const version = await client.put(key('put'), '水', 'text/plain');
    expect(await client.get(key('put'))).toBe('水');
    expect(await client.find(key('put'))).toMatchObject({ size: 3, contentType: 'text/plain', version });
    expect(await client.get(key('nothing'))).toBeUndefined();
    expect(await client.find(key('nothing'))).toBeUndefined();
  });

  test('keeps what was there before under its version, and gets rid of one for good', async () => {
    const first = await client.put(key('versions'), 'first', 'text/plain');
    const second = await client.put(key('versions'), 'second', 'text/plain');
    expect(await client.get(key('versions'))).toBe('second');
    expect(await client.get(key('versions'), first)).toBe('first');
    await client.remove(key('versions'), second);
    expect(await client.get(key('versions'), second)).toBeUndefined();
  });

  test('lets somebody upload exactly what was agreed', async () => {
    const post = await client.upload(termsFor(key('form')), 60);
    expect((await sendForm(post)).status).toBe(204);
    expect(await client.get(key('form'))).toBe(drawing);
    expect(await client.find(key('form'))).toMatchObject({
      size: drawing.length,
      contentType: 'application/pdf',
      sha256: sha256(drawing),
    });
  });

  test.each([
    ['another content of the same size', drawing.replace('a', 'b'), {}, '400 BadDigest'],
    ['more', `${drawing}!`, {}, '400 EntityTooLarge'],
    ['less', drawing.slice(1), {}, '400 EntityTooSmall'],
    ['another type', drawing, { 'Content-Type': 'text/html' }, '403 AccessDenied'],
    ['another key', drawing, { key: 'cases/ji_2/theirs' }, '403 AccessDenied'],
    ['a field that nobody allowed', drawing, { 'x-amz-meta-more': '1' }, '403 AccessDenied'],
    ['another signature', drawing, { 'x-amz-signature': '0'.repeat(64) }, '403 SignatureDoesNotMatch'],
  ])('and nothing else: not %s', async (what, content, fields, refused) => {
    const at = key(`refused ${what}`);
    const post = await client.upload(termsFor(at), 60);
    expect(await codeOf(await sendForm(post, content, { fields }))).toBe(refused);
    expect(await client.find(at)).toBeUndefined();
  });

  test('nor later than agreed', async () => {
    const post = await client.upload(termsFor(key('late')), -1);
    expect(await codeOf(await sendForm(post))).toBe('403 AccessDenied');
  });

  test('links to one version, saved under its name and shown by no browser, for so long', async () => {
    const version = await client.put(key('link'), 'first', 'text/html');
    await client.put(key('link'), 'second', 'text/html');
    const link = await client.download(key('link'), version, 60);
    const answer = await fetch(link);
    expect(await answer.text()).toBe('first');
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="___');
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''%E5%B9%B3%E9%9D%A2%E5%9B%BE",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await codeOf(await fetch(link.replace(version, 'another')))).toBe('403 SignatureDoesNotMatch');
    expect(await codeOf(await fetch(link, { method: 'DELETE' }))).toBe('403 SignatureDoesNotMatch');
    const over = link.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20200101');
    expect(await codeOf(await fetch(over))).toBe('403 AccessDenied');
  });
});

test('the adapter erases every version and every mark of deletion', async () => {
  const { bucket } = ownClient(subject.endpoint);
  for (const content of ['first', 'second'])
    await bucket.put('erased', content, { contentType: 'text/plain' });
  await subject.store.remove({ bucket: bucketName, key: 'erased' });
  await bucket.put('erased/not', 'another', { contentType: 'text/plain' });
  await bucket.put('erased and not', 'another', { contentType: 'text/plain' });
  await bucket.erase('erased');
  expect(subject.store.find({ bucket: bucketName, key: 'erased' })).toBeUndefined();
  expect(await bucket.find('erased and not')).toBeDefined();
  // Again, as after a kill.
  await bucket.erase('erased');
});

test('the adapter reads the beginning of an object, of an empty one too', async () => {
  const { bucket } = ownClient(subject.endpoint);
  const version = await bucket.put('long', drawing, { contentType: 'application/pdf' });
  expect(new TextDecoder().decode(await bucket.beginning('long', version, 4))).toBe('%PDF');
  const empty = await bucket.put('empty', '', { contentType: 'application/pdf' });
  expect(await bucket.beginning('empty', empty, 4)).toEqual(new Uint8Array());
});

describe('strangers', () => {
  const own = () => `${subject.endpoint}/${bucketName}`;

  test.each([
    ['without a signature', {}, '403 AccessDenied'],
    ['of a page on the web', { origin: 'https://evil.example' }, '403 AccessDenied'],
    ['of an image on such a page', { 'sec-fetch-site': 'cross-site' }, '403 AccessDenied'],
  ])('a request %s is refused', async (_, headers, refused) => {
    expect(await codeOf(await fetch(`${own()}/long`, { headers }))).toBe(refused);
  });

  test('one signed with another secret, or hours ago, is refused', async () => {
    const stranger = ownClient(subject.endpoint, 'another').bucket;
    await expect(stranger.get('long')).rejects.toThrow('GetObject was answered 403');
    const past = new S3Client({
      endpoint: subject.endpoint,
      region,
      credentials,
      forcePathStyle: true,
      systemClockOffset: -3_600_000,
      maxAttempts: 1,
    });
    await expect(past.send(new ListObjectsV2Command({ Bucket: bucketName }))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
  });

  test("a page of the city's own may upload, and is told so before", async () => {
    const preflight = await fetch(own(), {
      method: 'OPTIONS',
      headers: { origin: pageOrigin, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      200,
      pageOrigin,
    ]);
    const post = await ownClient(subject.endpoint).upload(termsFor('by a page'), 60);
    const headers = { origin: pageOrigin, 'sec-fetch-site': 'cross-site' };
    const answer = await sendForm(post, drawing, { headers });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, pageOrigin]);
    const other = await fetch(own(), {
      method: 'OPTIONS',
      headers: { origin: pageOrigin, 'access-control-request-method': 'DELETE' },
    });
    expect(other.status).toBe(403);
  });
});

test('lists by prefix, page by page, what is not deleted', async () => {
  const { bucket } = ownClient(subject.endpoint);
  for (const name of ['a', 'b', 'c', 'd'])
    await bucket.put(`list/${name}`, name, { contentType: 'text/plain' });
  await subject.store.remove({ bucket: bucketName, key: 'list/b' });
  const client = new S3Client({ endpoint: subject.endpoint, region, credentials, forcePathStyle: true });
  const page = (ContinuationToken?: string) =>
    client.send(
      new ListObjectsV2Command({
        Bucket: bucketName,
        Prefix: 'list/',
        MaxKeys: 2,
        ...(ContinuationToken !== undefined && { ContinuationToken }),
      }),
    );
  const first = await page();
  expect(first.Contents?.map(({ Key }) => Key)).toEqual(['list/a', 'list/c']);
  const second = await page(first.NextContinuationToken);
  expect(second.Contents?.map(({ Key }) => Key)).toEqual(['list/d']);
  expect(second.IsTruncated).toBe(false);
});

test('tells of each new version once it is in place', () => {
  expect(subject.created.map(({ key }) => key)).toContain('by a page');
});

test('a start after a kill keeps what was whole, and clears what was not', async () => {
  const before = await openSubject();
  await ownClient(before.endpoint).put('kept', 'whole', 'text/plain');
  const objects = join(before.directory, 'objects');
  // As a kill leaves them: half received, and received whole before a row named it.
  writeFileSync(join(objects, 'incoming', 'half'), 'ha');
  writeFileSync(join(objects, 'nobody'), 'named by no row');
  await before.stop();
  const after = await openSubject(before.directory);
  expect(await ownClient(after.endpoint).get('kept')).toBe('whole');
  expect(readdirSync(join(objects, 'incoming'))).toEqual([]);
  expect(readdirSync(objects)).not.toContain('nobody');
  await after.stop();
  after.discard();
});
