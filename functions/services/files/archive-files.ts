import type { AsOf } from '../../law/deadline/working-time.ts';
import type { FileSubject } from './model.ts';
import { watchFile, type FileRetention } from './retention.ts';
import { FileStore } from './store.ts';

/**
 * What was handed in for a case goes with it: what people scanned is not archived. Where the files lie whose digests are.
 */
export const settleFiles =
  (on: FileRetention) =>
  async (subject: FileSubject, asOf: AsOf): Promise<string[]> => {
    const keys = await Array.fromAsync(on.files.keysOf({ subject }));
    for (const key of keys) await watchFile(on)(key, asOf);
    return [...keys.map(({ pk }) => pk), FileStore.countOf(subject)];
  };
