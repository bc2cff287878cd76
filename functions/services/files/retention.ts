import { ok, unwrap } from '../../common/result.ts';
import { addMillis, HOUR, type Instant } from '../../law/instant.ts';
import { decided, untilWritten, type Decided } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import type { Watcher } from '../../platform/watch/visit.ts';
import type { FileDependencies } from './dependencies.ts';
import { objectKey, type FileSubject, type KeptFile } from './model.ts';
import type { ErasedPerson } from '../retention/model.ts';
import { changeFile, type Next } from './settle.ts';
import { nextLook, waitsFor, type StoredFile } from './store.ts';
import { whyKept } from './texts.ts';

/** What is to become of a file that is kept with its case, and when to look again. */
export type FileVerdict =
  | { readonly outcome: 'keep' | 'deferred' | 'stored-only'; readonly lookAt?: Instant }
  | { readonly outcome: 'erased' };

export interface FileErasure extends FileDependencies {
  /** The write that says on a request what became of a file, and again when that changes. */
  readonly outcome: (erasure: string, id: string, record: ErasedPerson) => Write;
}

export interface FileRetention extends FileErasure {
  readonly verdictOf: (subject: FileSubject, requested: boolean, now: Instant) => Promise<FileVerdict>;
}

/** Since when it has been waited for, of what is waited for. */
const waitsSince = ({ status, requestedAt, uploadedAt }: KeptFile): Instant | undefined =>
  status === 'awaiting-upload' ? requestedAt : status === 'scanning' ? uploadedAt : undefined;

/** Says on its request, where there is one, what became of a file. */
const said = (
  { outcome: write }: FileErasure,
  { id, subject, requested }: KeptFile,
  became: 'erased' | keyof typeof whyKept,
  at: Instant,
): Write[] =>
  requested === undefined
    ? []
    : [
        write(requested, id, {
          ...{ kind: 'file', subject, at, outcome: became === 'failed' ? 'deferred' : became },
          ...(became !== 'erased' && { why: whyKept[became] }),
        }),
      ];

/** Nothing is left of it but that it was there. Its content goes first: whoever is killed in between erases it again. */
const erased = async (on: FileErasure, stored: StoredFile, now: Instant) => {
  const { file } = stored;
  await on.bucket.erase(objectKey(file));
  const { objectVersion: _, storedOnly: __, ...rest } = file;
  const after: KeptFile = { ...rest, name: '-', status: 'erased', erasedAt: now };
  log.info('file.erased', { fileId: file.id, subject: file.subject.id });
  return decided(undefined, [on.files.replace(stored, after, now), ...said(on, file, 'erased', now)]);
};

/** What a file becomes now: kept while its case is, erased sooner where that is asked for and no law forbids it. */
const settled = async (
  on: FileRetention,
  stored: StoredFile,
  requested: string | undefined,
  now: Instant,
): Promise<{ ok: true; value: Decided<undefined> }> => {
  const file: KeptFile = { ...stored.file, ...(requested !== undefined && { requested }) };
  const verdict = await on.verdictOf(file.subject, requested !== undefined, now);
  if (verdict.outcome === 'erased') return erased(on, { ...stored, file }, now);
  const outcome = verdict.outcome === 'keep' ? 'deferred' : verdict.outcome;
  const marked: KeptFile = { ...file, ...(outcome === 'stored-only' && { storedOnly: true }) };
  const lookAt = verdict.lookAt ?? nextLook(file, now);
  return decided(undefined, [on.files.replace(stored, marked, lookAt), ...said(on, marked, outcome, now)]);
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
      return settled(on, stored, stored.file.requested, now);
    });
    unwrap(done);
  };

/** Its case is archived now, which nobody asks for but archiving: again it changes nothing. */
export const eraseWithCase = async (on: FileErasure, key: Key, now: Instant): Promise<void> => {
  const done = await untilWritten(on.table, async () => {
    const stored = await on.files.at(key);
    if (!stored || stored.file.status === 'erased') return decided(undefined);
    return erased(on, stored, now);
  });
  unwrap(done);
};

/** A request that a person's data be erased has come to this file: again it changes nothing that is erased. */
export const eraseFile = async (on: FileRetention, key: Key, erasure: string): Promise<void> => {
  const now = on.clock.now();
  const done = await untilWritten(on.table, async () => {
    const stored = await on.files.at(key);
    if (!stored || stored.file.status === 'erased') return decided(undefined);
    return settled(on, stored, erasure, now);
  });
  unwrap(done);
};

/** It could not be handled: the retention run tries it again, which sets aside what fails where operators see it. */
export const eraseFileLater = async (on: FileErasure, key: Key, erasure: string): Promise<void> => {
  const now = on.clock.now();
  const done = await untilWritten(on.table, async () => {
    const stored = await on.files.at(key);
    if (!stored || stored.file.status === 'erased') return decided(undefined);
    const file: KeptFile = { ...stored.file, requested: erasure };
    return decided(undefined, [
      on.files.replace(stored, file, addMillis(now, HOUR)),
      ...said(on, file, 'failed', now),
    ]);
  });
  unwrap(done);
};
