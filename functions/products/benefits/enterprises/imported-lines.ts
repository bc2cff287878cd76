import type { Bucket } from '../../../platform/objects/bucket.ts';
import type { Head } from './import-run.ts';

type Of = Pick<Head, 'id' | 'reading'>;

const keyOfLines = ({ id, reading }: Of): string => `${id}/${reading}.ndjson`;

/**
 * Lines as they were sent, until they are read: they name people, so they lie in no table and no payload, and are erased
 * with every version as soon as all of them are taken. What nobody comes to read goes by itself (lib/constructs/object-stores).
 */
export class ImportedLines {
  readonly #bucket: Pick<Bucket, 'put' | 'get' | 'erase'>;
  constructor(bucket: Pick<Bucket, 'put' | 'get' | 'erase'>) {
    this.#bucket = bucket;
  }

  async lay(of: Of, lines: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#bucket.put(keyOfLines(of), lines, { contentType: 'application/x-ndjson' });
  }

  find(of: Of): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#bucket.get(keyOfLines(of));
  }

  erase(of: Of): Promise<void> {
    return this.#bucket.erase(keyOfLines(of));
  }
}
