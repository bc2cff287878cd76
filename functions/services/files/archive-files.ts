import type { AsOf } from '../../law/deadline/working-time.ts';
import { eraseWithCase, type FileErasure } from './retention.ts';
import type { FileSubject } from './model.ts';
import { FileStore } from './store.ts';

/**
 * What was handed in for a case goes with it, and on its own only so: what people scanned is not archived. Where the files
 * lie whose digests are.
 */
export const settleFiles =
  (on: FileErasure) =>
  async (subject: FileSubject, { now }: AsOf): Promise<string[]> => {
    const keys = await Array.fromAsync(on.files.keysOf(subject));
    for (const key of keys) await eraseWithCase(on, key, now);
    return [...keys.map(({ pk }) => pk), FileStore.countOf(subject)];
  };
