import { ok, unwrap, type Result } from '../../common/result.ts';
import { addMillis, type Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Reader } from '../messages/model.ts';
import type { Note, Post } from '../messages/post.ts';
import type { FileDependencies } from './dependencies.ts';
import { objectKey, type FileId, type FileRefusal, type KeptFile, type ScanResult } from './model.ts';
import { nextLook, waitsFor, type StoredFile } from './store.ts';
import { infectedNote, refusedNote } from './texts.ts';

/** An enterprise is told by its endpoint too; whoever else hands in reads it here. */
const told = async (post: Post, reader: Reader, note: Note, now: Instant): Promise<Write[]> =>
  reader.kind === 'enterprise'
    ? (await post.toEnterprise(reader.id, note, now)).writes
    : post.toReader(reader, note, now);

/** Nobody waits for what never came. */
const isTold = (refusal: FileRefusal): boolean => refusal !== 'never-uploaded';

/**
 * The writes by which a file is refused, and by which its sender is told; of malware operators too. Its content is dropped
 * after (`dropContent`): nobody can have it from now on, and whoever is killed in between leaves it to the next look.
 */
const refused = async (
  { files, post }: FileDependencies,
  stored: StoredFile,
  file: KeptFile,
  refusal: FileRefusal,
  now: Instant,
): Promise<{ after: KeptFile; writes: Write[] }> => {
  const after: KeptFile = { ...file, status: 'refused', refusal };
  return {
    after,
    writes: [
      files.replace(stored, after, addMillis(now, waitsFor)),
      ...(isTold(refusal) ? await told(post, file.reader, refusedNote(file, refusal), now) : []),
      ...(refusal === 'infected' ? post.toOperators(infectedNote(file), now) : []),
    ],
  };
};

/** Of a file that was refused nothing is kept but the reason. */
const dropContent = async ({ bucket }: FileDependencies, file: KeptFile | undefined): Promise<void> => {
  if (file?.status !== 'refused') return;
  await bucket.erase(objectKey(file));
  log.warn('file.refused', { fileId: file.id, subject: file.subject.id, refusal: file.refusal });
};

/** The writes by which a file is taken: from now on others see it, and the one it replaces says so. */
const taken = async (
  { files }: FileDependencies,
  stored: StoredFile,
  file: KeptFile,
  now: Instant,
): Promise<{ after: KeptFile; writes: Write[] }> => {
  const after: KeptFile = { ...file, status: 'clean' };
  const earlier = file.replaces && (await files.find(file.replaces));
  const replaced = earlier && earlier.file.status === 'clean' && earlier.file.replacedBy === undefined;
  return {
    after,
    writes: [
      files.replace(stored, after, nextLook(after, now)),
      ...(replaced
        ? [files.replace(earlier, { ...earlier.file, replacedBy: file.id }, nextLook(earlier.file, now))]
        : []),
    ],
  };
};

export type Next =
  | { readonly to: 'clean' }
  | { readonly to: 'refused'; readonly refusal: FileRefusal }
  | { readonly to: 'waiting' };

/** What follows of the word of the scanner. */
export const nextBy = (scanned: ScanResult): Next =>
  scanned === 'clean' ? { to: 'clean' } : { to: 'refused', refusal: scanned };

/** The writes of a file's next move. */
const moved = async (
  on: FileDependencies,
  stored: StoredFile,
  file: KeptFile,
  next: Next,
  now: Instant,
): Promise<{ after: KeptFile; writes: Write[] }> => {
  if (next.to === 'clean') return taken(on, stored, file, now);
  if (next.to === 'refused') return refused(on, stored, file, next.refusal, now);
  return { after: file, writes: [on.files.replace(stored, file, nextLook(file, now))] };
};

/** What somebody decides of a file as it stands: nothing, or how it is from now on and what follows. */
export type Decide<E> = (
  stored: StoredFile,
  now: Instant,
) => Promise<Result<{ readonly file: KeptFile; readonly next: Next } | undefined, E>>;

/** Changes a file; what it was refused for goes after, whatever became of the attempt that said so. */
export const changeFile = async <E>(
  on: FileDependencies,
  find: () => Promise<StoredFile | undefined>,
  decide: Decide<E>,
): Promise<Result<KeptFile | undefined, E>> => {
  const changed = await untilWritten(on.table, async () => {
    const stored = await find();
    if (!stored) return decided<KeptFile | undefined>(undefined);
    const now = on.clock.now();
    const decision = await decide(stored, now);
    if (!decision.ok) return decision;
    if (decision.value === undefined) return decided<KeptFile | undefined>(stored.file);
    const { file, next } = decision.value;
    const { after, writes } = await moved(on, stored, file, next, now);
    return decided<KeptFile | undefined>(after, writes);
  });
  if (changed.ok) await dropContent(on, changed.value);
  return changed;
};

/** The scanner has looked at the content of a file. Told twice it changes nothing; malware is refused before it is completed. */
export const recordScan =
  (on: FileDependencies) =>
  async ({
    fileId,
    result,
    objectVersion,
  }: {
    fileId: FileId;
    result: ScanResult;
    objectVersion?: string | undefined;
  }): Promise<void> => {
    const scanned = await changeFile<never>(
      on,
      () => on.files.find(fileId),
      ({ file }) => {
        if (file.status !== 'awaiting-upload' && file.status !== 'scanning')
          return Promise.resolve(ok(undefined));
        // The bytes are the same in every version; the one that was scanned is the one that is given out.
        const seen = { ...file, scanned: result, ...(objectVersion !== undefined && { objectVersion }) };
        const early = file.status === 'awaiting-upload' && result === 'clean';
        return Promise.resolve(ok({ file: seen, next: early ? { to: 'waiting' } : nextBy(result) }));
      },
    );
    log.info('file.scanned', { fileId, result, status: unwrap(scanned)?.status });
  };
