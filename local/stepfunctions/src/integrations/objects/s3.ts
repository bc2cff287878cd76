import { isFields, type Fields } from '../../language/reader.ts';
import { failureOf, sdkNames, silence } from '../aws/failures.ts';
import { textOrBase64 } from '../aws/shapes.ts';
import { splitResource, type FailedTask, type Integration } from '../integration.ts';
import { ObjectFailure, type Listed, type ObjectStore } from './store.ts';

const NAMES = sdkNames('S3');

/** A failure by the names that `aws-sdk:s3` gives it. */
function objectFailure(error: unknown): FailedTask {
  if (!(error instanceof ObjectFailure)) return silence(NAMES, String(error));
  if (error.status === 0) return silence(NAMES, error.message);
  return failureOf(NAMES, error);
}

type Operation = (store: ObjectStore, given: Fields) => Promise<Fields>;

const text = (given: Fields, name: string): string => {
  const value = given[name];
  if (typeof value === 'string') return value;
  throw new ObjectFailure('InvalidRequest', `The argument '${name}' is missing`, 400);
};

const bodyOf = (value: unknown): Buffer =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const shown = ({ key, size, etag, modified }: Listed): Fields => ({
  ...{ ETag: etag, Key: key, LastModified: modified.toISOString(), Size: size, StorageClass: 'STANDARD' },
});

/** `CopySource` is `bucket/key`, its key encoded as in an address. */
function sourceOf(given: Fields): readonly [bucket: string, key: string] {
  const source = decodeURIComponent(text(given, 'CopySource').split('?')[0] ?? '').replace(/^\//, '');
  const slash = source.indexOf('/');
  if (slash < 1)
    throw new ObjectFailure('InvalidArgument', 'Copy Source must mention the bucket and key', 400);
  return [source.slice(0, slash), source.slice(slash + 1)];
}

async function listed(store: ObjectStore, given: Fields): Promise<Fields> {
  const prefix = typeof given['Prefix'] === 'string' ? given['Prefix'] : '';
  const most = Number(given['MaxKeys'] ?? 1_000);
  const token = given['ContinuationToken'] ?? given['StartAfter'];
  const after = typeof token === 'string' ? token : undefined;
  const { objects, truncated } = await store.list(text(given, 'Bucket'), prefix, most, after);
  return {
    ...{ Contents: objects.map(shown), IsTruncated: truncated, KeyCount: objects.length, MaxKeys: most },
    ...{ Name: given['Bucket'], Prefix: prefix },
    ...(truncated && { NextContinuationToken: objects.at(-1)?.key }),
  };
}

/** What is done on a store of objects; S3's other operations go to its endpoint by the SDK's client. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  async getObject(store, given) {
    const { body, size, etag, modified, type } = await store.get(text(given, 'Bucket'), text(given, 'Key'));
    return {
      ...{ Body: textOrBase64(body), ContentLength: size, ContentType: type, ETag: etag },
      ...{ LastModified: modified.toISOString(), Metadata: {} },
    };
  },
  async headObject(store, given) {
    const { size, etag, modified, type } = await store.get(text(given, 'Bucket'), text(given, 'Key'));
    return {
      ...{ ContentLength: size, ContentType: type, ETag: etag },
      ...{ LastModified: modified.toISOString(), Metadata: {} },
    };
  },
  async putObject(store, given) {
    const type = typeof given['ContentType'] === 'string' ? given['ContentType'] : 'application/octet-stream';
    const body = bodyOf(given['Body']);
    return { ETag: (await store.put(text(given, 'Bucket'), text(given, 'Key'), body, type)).etag };
  },
  async copyObject(store, given) {
    const { body, type } = await store.get(...sourceOf(given));
    const { etag } = await store.put(text(given, 'Bucket'), text(given, 'Key'), body, type);
    return { CopyObjectResult: { ETag: etag, LastModified: new Date().toISOString() } };
  },
  async deleteObject(store, given) {
    await store.delete(text(given, 'Bucket'), text(given, 'Key'));
    return {};
  },
  listObjectsV2: listed,
};

/** `aws-sdk:s3:getObject` and its siblings. */
export const s3Integration = (store: ObjectStore): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    const action = /^aws-sdk:s3:([a-zA-Z0-9]+)$/.exec(split?.call ?? '')?.[1] ?? '';
    const operation = Object.hasOwn(OPERATIONS, action) ? OPERATIONS[action] : undefined;
    if (!operation || split?.pattern !== 'request') return undefined;
    return {
      ...{ resourceType: 'aws-sdk:s3', resource: action, pattern: 'request', required: [] },
      async start({ parameters }) {
        try {
          return { ok: true, output: await operation(store, isFields(parameters) ? parameters : {}) };
        } catch (error) {
          return objectFailure(error);
        }
      },
    };
  },
});
