import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { contentDigest, unsignedPayload } from '../../functions/platform/objects/signer.ts';
import { Refusal } from './refusal.ts';
import { header } from './signature.ts';
import type { ObjectStore, StoredObject } from './store.ts';
import { xml } from './xml.ts';

export interface Call {
  readonly request: IncomingMessage;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly store: ObjectStore;
  /** Told once a new version is in place. */
  readonly created: (object: StoredObject) => void;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

const put = async ({ request, bucket, key, store, created }: Call): Promise<Reply> => {
  const declared = header(request.headers, contentDigest) ?? unsignedPayload;
  if (declared.startsWith('STREAMING-'))
    throw new Refusal('NotImplemented', 'Bodies in signed or trailed chunks are not taken here');
  const checksum = header(request.headers, 'x-amz-checksum-sha256');
  const arrived = await store.receive(request);
  const digest = Buffer.from(arrived.sha256, 'base64').toString('hex');
  if (declared !== unsignedPayload && declared !== digest) {
    await store.drop(arrived);
    throw new Refusal('XAmzContentSHA256Mismatch', 'The body is not the one that was signed');
  }
  if (checksum !== undefined && checksum !== arrived.sha256) {
    await store.drop(arrived);
    throw new Refusal('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  }
  const object = await store.keep({ bucket, key }, arrived, {
    contentType: request.headers['content-type'] ?? 'binary/octet-stream',
    ...(checksum !== undefined && { checksum }),
  });
  created(object);
  return { status: 200, headers: { etag: object.etag, 'x-amz-version-id': object.version } };
};

/** The object that is asked for. @throws Refusal where there is none, or where it was deleted */
const found = ({ store, bucket, key, query }: Call): StoredObject => {
  const object = store.find({ bucket, key }, query.get('versionId') ?? undefined);
  if (object === undefined || object.isMarker)
    throw new Refusal('NoSuchKey', 'The specified key does not exist.');
  return object;
};

const rangeIn = (text: string | undefined, size: number): { start: number; end: number } | undefined => {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(text ?? '') ?? [];
  if (start === undefined) return undefined;
  if (Number(start) >= size) throw new Refusal('InvalidRange', 'The requested range cannot be satisfied');
  return { start: Number(start), end: Math.min(end === '' ? size - 1 : Number(end), size - 1) };
};

const headersOf = (call: Call, object: StoredObject): Record<string, string> => {
  const { query, request } = call;
  const disposition = query.get('response-content-disposition');
  const isChecked = header(request.headers, 'x-amz-checksum-mode') === 'ENABLED';
  return {
    'content-type': query.get('response-content-type') ?? object.contentType,
    ...(disposition !== null && { 'content-disposition': disposition }),
    ...(isChecked && object.checksum !== undefined && { 'x-amz-checksum-sha256': object.checksum }),
    'accept-ranges': 'bytes',
    etag: object.etag,
    'last-modified': new Date(object.at).toUTCString(),
    'x-amz-version-id': object.version,
    'x-content-type-options': 'nosniff',
  };
};

const get = (call: Call): Reply => {
  const object = found(call);
  const headers = headersOf(call, object);
  const range = rangeIn(header(call.request.headers, 'range'), object.size);
  const body = call.store.read(object, range);
  if (range === undefined)
    return { status: 200, headers: { ...headers, 'content-length': String(object.size) }, body };
  const { start, end } = range;
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${object.size}`,
    },
    body,
  };
};

const head = (call: Call): Reply => {
  const object = found(call);
  return { status: 200, headers: { ...headersOf(call, object), 'content-length': String(object.size) } };
};

const remove = async ({ store, bucket, key, query }: Call): Promise<Reply> => {
  const { version, isMarker } = await store.remove({ bucket, key }, query.get('versionId') ?? undefined);
  return {
    status: 204,
    headers: { 'x-amz-version-id': version, ...(isMarker && { 'x-amz-delete-marker': 'true' }) },
  };
};

/** At most so many keys at once (S3 API reference, ListObjectsV2). */
const pageLimit = 1_000;

const list = ({ store, bucket, query }: Call): Reply => {
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after =
    token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const limit = Math.min(Number(query.get('max-keys') ?? pageLimit), pageLimit);
  const objects = store.list(bucket, { prefix, after, limit: limit + 1 });
  const page = objects.slice(0, limit);
  const last = page.at(-1);
  const isTruncated = objects.length > limit && last !== undefined;
  const body = xml('ListBucketResult', {
    Name: bucket,
    Prefix: prefix,
    KeyCount: page.length,
    MaxKeys: limit,
    IsTruncated: isTruncated,
    ...(isTruncated && { NextContinuationToken: Buffer.from(last.key).toString('base64url') }),
    Contents: page.map(({ key, size, etag, at }) => ({
      Key: key,
      LastModified: new Date(at).toISOString(),
      ETag: etag,
      Size: size,
      StorageClass: 'STANDARD',
    })),
  });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
};

/** The first page only: whoever deletes what it lists comes to the rest. */
const versions = ({ store, bucket, query }: Call): Reply => {
  const spelled = (key: string) => (query.get('encoding-type') === 'url' ? encodeURIComponent(key) : key);
  const entries = store.versions(bucket, { prefix: query.get('prefix') ?? '', limit: pageLimit });
  const entry = ({ key, version, at }: StoredObject) => ({
    Key: spelled(key),
    VersionId: version,
    LastModified: new Date(at).toISOString(),
  });
  const body = xml('ListVersionsResult', {
    Name: bucket,
    Version: entries.filter(({ isMarker }) => !isMarker).map(entry),
    DeleteMarker: entries.filter(({ isMarker }) => isMarker).map(entry),
  });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
};

const tags = (call: Call): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: xml('Tagging', {
    TagSet: { Tag: Object.entries(found(call).tags).map(([Key, Value]) => ({ Key, Value })) },
  }),
});

const notHere = (): never => {
  throw new Refusal('NotImplemented', 'This operation is not served here');
};

const ofObject: Readonly<Record<string, (call: Call) => Reply | Promise<Reply>>> = {
  PUT: put,
  GET: get,
  HEAD: head,
  DELETE: remove,
};

/** Parameters that make another operation of a request; of these only the tags of an object are read. */
const subresources = [
  'acl',
  'attributes',
  'legal-hold',
  'partNumber',
  'restore',
  'retention',
  'torrent',
  'uploadId',
  'uploads',
];

/** The operation that a request asks for. */
export const perform = (call: Call): Reply | Promise<Reply> => {
  const { key, query, request } = call;
  const method = request.method ?? '';
  if (subresources.some((name) => query.has(name))) return notHere();
  if (key === '') {
    if (method === 'HEAD') return { status: 200 };
    if (method === 'GET' && query.has('versions')) return versions(call);
    return method === 'GET' && query.get('list-type') === '2' ? list(call) : notHere();
  }
  if (query.has('tagging')) return method === 'GET' ? tags(call) : notHere();
  return (ofObject[method] ?? notHere)(call);
};
