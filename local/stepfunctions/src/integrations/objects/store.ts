/** An object as a listing shows it. */
export interface Listed {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: Date;
}

export interface Stored extends Omit<Listed, 'key'> {
  readonly body: Uint8Array;
  readonly type: string;
}

/** Buckets of objects: a folder of this machine, or any endpoint that speaks S3. Failures are thrown as `ObjectFailure`. */
export interface ObjectStore {
  get(bucket: string, key: string): Promise<Stored>;
  put(bucket: string, key: string, body: Uint8Array, type: string): Promise<{ readonly etag: string }>;
  delete(bucket: string, key: string): Promise<void>;
  /** In the order of their keys, from the one after `after`. */
  list(bucket: string, prefix: string, most: number, after?: string): Promise<Listing>;
}

export interface Listing {
  readonly objects: readonly Listed[];
  readonly truncated: boolean;
}

/** What S3 refuses, by its own code (`NoSuchKey`); status 0 where nothing answered. */
export class ObjectFailure extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

export const noSuchKey = (): ObjectFailure =>
  new ObjectFailure('NoSuchKey', 'The specified key does not exist.', 404);
export const noSuchBucket = (): ObjectFailure =>
  new ObjectFailure('NoSuchBucket', 'The specified bucket does not exist', 404);
