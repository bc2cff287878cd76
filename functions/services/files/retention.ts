import { ok, unwrap } from '../../common/result.ts';
import { addMillis, type Instant } from '../../law/instant.ts';
import { decided, untilWritten, type Decided } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import type { Watcher } from '../../platform/watch/visit.ts';
import type { FileDependencies } from './dependencies.ts';
import { objectKey, type FileSubject, type KeptFile } from './model.ts';
import { changeFile, type Next } from './settle.ts';
import { nextLook, waitsFor, type StoredFile } from './store.ts';

/** What is to become of a file that is kept with its case, and when to look again. */
export type FileVerdict =
  | { readonly outcome: 'keep' | 'deferred' | 'stored-only'; readonly lookAt?: Instant }
  | { readonly outcome: 'erased' };

export interface FileRetention extends FileDependencies {
  readonly verdictOf: (subject: FileSubject, requested: boolean, now: Instant) => Promise<FileVerdict>;
}

/** Since when it has been waited for, of what is waited for. */
const waitsSince = ({ status, requestedAt, uploadedAt }: KeptFile): Instant | undefined =>
  status === 'awaiting-upload' ? requestedAt : status === 'scanning' ? uploadedAt : undefined;

/** Nothing is left of it but that it was there. Its content goes first: whoever is killed in between erases it again. */
const erased = async (on: FileDependencies, stored: StoredFile, now: Instant) => {
  const { file } = stored;
  await on.bucket.erase(objectKey(file));
  const { objectVersion: _, storedOnly: __, ...rest } = file;
  const after: KeptFile = { ...rest, name: '-', status: 'erased', erasedAt: now };
  log.info('file.erased', { fileId: file.id, subject: file.subject.id });
  return decided('erased' as const, [on.files.replace(stored, after, now)]);
};

/** What a file becomes now: kept while its case is, erased sooner where that is asked for and no law forbids it. */
const settled = async (
  on: FileRetention,
  stored: StoredFile,
  requested: string | undefined,
  now: Instant,
): Promise<{ ok: true; value: Decided<FileVerdict['outcome']> }> => {
  const { file } = stored;
  const verdict = await on.verdictOf(file.subject, requested !== undefined, now);
  if (verdict.outcome === 'erased') return erased(on, stored, now);
  const marked: KeptFile = {
    ...file,
    ...(requested !== undefined && { requested }),
    ...(verdict.outcome === 'stored-only' && { storedOnly: true }),
  };
  const lookAt = verdict.lookAt ?? nextLook(file, now);
  return decided(verdict.outcome, [on.files.replace(stored, marked, lookAt)]);
};

/** What has been waited for too long: dropped where it never came, given up where it was never scanned. */
const givenUp = (file: KeptFile, now: Instant): Next | undefined => {
  const since = waitsSince(file);
  if (since === undefined || addMillis(since, waitsFor) > now) return undefined;
  return { to: 'refused', refusal: file.status === 'scanning' ? 'unscannable' : 'never-uploaded' };
};

/** The retention run looks at a file: gives up what it waits for in vain, and does what was asked for and had to wait. */
export const watchFile =
  (on: FileRetention): Watcher =>
  async (key, { now }) => {
    const given = await changeFile<never>(
      on,
      () => on.files.at(key),
      ({ file }) => {
        const next = givenUp(file, now);
        return Promise.resolve(ok(next && { file, next }));
      },
    );
    const before = unwrap(given);
    if (before === undefined || before.status === 'erased') return;
    const done = await untilWritten(on.table, async () => {
      const stored = await on.files.at(key);
      if (!stored || stored.file.status === 'erased') return decided(undefined);
      const { value } = await settled(on, stored, stored.file.requested, now);
      return decided(undefined, value.writes);
    });
    unwrap(done);
  };

/** Its case is archived now, which nobody asks for but archiving: again it changes nothing. */
export const eraseWithCase = async (on: FileDependencies, key: Key, now: Instant): Promise<void> => {
  const done = await untilWritten(on.table, async () => {
    const stored = await on.files.at(key);
    if (!stored || stored.file.status === 'erased') return decided(undefined);
    const { value } = await erased(on, stored, now);
    return decided(undefined, value.writes);
  });
  unwrap(done);
};

interface AskedErasure {
  readonly erasure: string;
  /** The write that says what became of a file. */
  readonly said: (file: KeptFile, outcome: 'erased' | 'deferred' | 'stored-only', at: Instant) => Write;
}

/** A request that a person's data be erased has come to this file: again it changes nothing that is erased. */
export const eraseFile = async (
  on: FileRetention,
  key: Key,
  { erasure, said }: AskedErasure,
): Promise<void> => {
  const now = on.clock.now();
  const done = await untilWritten(on.table, async () => {
    const stored = await on.files.at(key);
    if (!stored || stored.file.status === 'erased') return decided(undefined);
    const { value } = await settled(on, stored, erasure, now);
    const outcome = value.value === 'keep' ? 'deferred' : value.value;
    return decided(undefined, [...value.writes, said(stored.file, outcome, now)]);
  });
  unwrap(done);
};
