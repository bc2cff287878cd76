import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { checkPolicy } from './policy.ts';
import { Refusal } from './refusal.ts';
import { checkPolicySignature } from './signature.ts';
import type { Arrived, ObjectStore, StoredObject } from './store.ts';

/** Of all fields together (S3 API reference, "POST Object": MaxPostPreDataLengthExceeded is 20 kB). */
const limits = { fields: 50, fieldSize: 20_000, files: 1 };

interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Arrived;
}

/** Takes a form to pieces; the file goes past memory into the store. Fields that come after the file are not read, as on S3. */
const read = async (request: IncomingMessage, store: ObjectStore): Promise<Form> => {
  const contentType = request.headers['content-type'];
  if (contentType?.startsWith('multipart/form-data') !== true)
    throw new Refusal('MalformedPOSTRequest', 'The body is not multipart/form-data');
  const fields = new Map<string, string>();
  let before: ReadonlyMap<string, string> | undefined;
  let file: Promise<Arrived> | undefined;
  const { Busboy } = await import('@fastify/busboy');
  const parser = new Busboy({
    headers: { ...request.headers, 'content-type': contentType },
    limits,
    isPartAFile: (name) => name === 'file',
  });
  parser.on('field', (name, value) => void fields.set(name.toLowerCase(), value));
  parser.on('file', (_, stream) => {
    before = new Map(fields);
    file = store.receive(stream);
    // Awaited below; one that breaks off with the form is no unhandled rejection.
    file.catch(() => undefined);
  });
  try {
    await pipeline(request, parser);
  } catch {
    throw new Refusal('MalformedPOSTRequest', 'The form ends before its end');
  }
  if (file === undefined || before === undefined)
    throw new Refusal('InvalidArgument', 'POST requires exactly one file upload per request.');
  return { fields: before, file: await file };
};

const checked = async ({ fields, file }: Form, bucket: string, now: number): Promise<void> => {
  await checkPolicySignature(fields);
  const { min, max } = checkPolicy(new Map([...fields, ['bucket', bucket]]), now);
  if (file.size < min) throw new Refusal('EntityTooSmall', 'Your proposed upload is smaller than allowed');
  if (file.size > max)
    throw new Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed');
  const promised = fields.get('x-amz-checksum-sha256');
  if (promised !== undefined && promised !== file.sha256)
    throw new Refusal('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
};

/** Uploads one object by a form: kept only when its policy is signed, not over, and kept to (S3, "POST Object"). */
export const uploadByForm = async (
  request: IncomingMessage,
  bucket: string,
  store: ObjectStore,
): Promise<StoredObject> => {
  const form = await read(request, store);
  const { fields, file } = form;
  try {
    await checked(form, bucket, Date.now());
  } catch (error) {
    await store.drop(file);
    throw error;
  }
  const checksum = fields.get('x-amz-checksum-sha256');
  return store.keep({ bucket, key: fields.get('key') ?? '' }, file, {
    contentType: fields.get('content-type') ?? 'binary/octet-stream',
    ...(checksum !== undefined && { checksum }),
  });
};
