import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { noSuchBucket, noSuchKey, ObjectFailure, type Listed, type ObjectStore } from './store.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));

const etagOf = (body: Uint8Array): string => `"${createHash('md5').update(body).digest('hex')}"`;

/** A folder as S3: its folders are buckets, the files in them objects. A bucket is made by the first object put into it. */
export class FolderStore implements ObjectStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = resolve(root);
  }

  /** Keys are names of the user's data: none leads out of its bucket. */
  #file(bucket: string, key: string): string {
    const folder = join(this.#root, bucket);
    const file = join(folder, key);
    if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket))
      throw new ObjectFailure('InvalidBucketName', 'The specified bucket is not valid.', 400);
    if (key === '' || !file.startsWith(folder + sep) || key.includes('\0'))
      throw new ObjectFailure('InvalidArgument', `The key '${key}' is not one of a folder`, 400);
    return file;
  }

  async #missing(bucket: string): Promise<ObjectFailure> {
    const exists = await stat(join(this.#root, bucket)).catch(() => undefined);
    return exists ? noSuchKey() : noSuchBucket();
  }

  async get(bucket: string, key: string) {
    const file = this.#file(bucket, key);
    try {
      const [body, { mtime, size }] = await Promise.all([readFile(file), stat(file)]);
      return { body, size, etag: etagOf(body), modified: mtime, type: 'binary/octet-stream' };
    } catch (error) {
      throw isMissing(error) ? await this.#missing(bucket) : error;
    }
  }

  async put(bucket: string, key: string, body: Uint8Array) {
    const file = this.#file(bucket, key);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    return { etag: etagOf(body) };
  }

  async delete(bucket: string, key: string) {
    await rm(this.#file(bucket, key), { force: true });
  }

  async list(bucket: string, prefix: string, most: number, after = '') {
    const folder = dirname(this.#file(bucket, 'any'));
    const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      throw isMissing(error) ? noSuchBucket() : error;
    });
    const keys = files
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((key) => key.startsWith(prefix) && key > after)
      .toSorted((one, other) => (one < other ? -1 : 1));
    const objects: Listed[] = await Promise.all(
      keys.slice(0, most).map(async (key) => {
        const { body: _, ...listed } = await this.get(bucket, key);
        return { key, ...listed };
      }),
    );
    return { objects, truncated: keys.length > most };
  }
}
