import { own } from '../../../common/own.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { addMillis, type Instant } from '../../../law/instant.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { ownerOf } from '../../../platform/http/caller.ts';
import { endpoint } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { readerOf } from '../../messages/access.ts';
import type { FileDependencies } from '../dependencies.ts';
import { mostFiles, uploadSeconds } from '../limits.ts';
import { FileId, objectKey, viewFile, type KeptFile, type NewFile } from '../model.ts';
import { fileRoutes } from '../routes.ts';
import { sameSubject, type FileSubjects, type SeenSubject } from '../subjects.ts';

export const ended = problem('move-not-allowed', { detail: text('办件已办结', 'The case has ended') });
const tooMany = problem('too-many', {
  detail: text(`每个办件最多 ${mostFiles} 个文件`, `A case has at most ${mostFiles} files`),
  extensions: { limit: mostFiles },
});
const notYours = invalid('/purpose', '您不能提交此类文件', 'Not for you to hand in');
const notReplaceable = invalid(
  '/replaces',
  '不是您在本办件中提交的文件',
  'Is no file that you handed in for this case',
);

/** A form for the content of a file, and until when. */
export const uploadForm = async ({ bucket }: FileDependencies, file: KeptFile, now: Instant) => {
  const { url, fields } = await bucket.upload(
    {
      key: objectKey(file),
      contentType: file.contentType,
      size: file.size,
      sha256: Buffer.from(file.sha256, 'hex').toString('base64'),
    },
    uploadSeconds,
  );
  return { url, fields, expiresAt: addMillis(now, uploadSeconds * 1_000) };
};

/** Why a caller may not hand this in. */
const refusal = async (
  { files }: FileDependencies,
  { subject, purpose, replaces }: NewFile,
  caller: Caller,
  seen: SeenSubject,
): Promise<Problem | undefined> => {
  if (!seen.mayAdd.includes(purpose)) return notYours;
  if (seen.isOver) return ended;
  if (replaces === undefined) return undefined;
  const earlier = (await files.find(replaces))?.file;
  const isTheirs =
    earlier !== undefined && sameSubject(earlier.subject, subject) && earlier.owner === ownerOf(caller);
  return isTheirs ? undefined : notReplaceable;
};

/** Takes note of what is to come, and answers the form for it. */
export const request = (on: FileDependencies, subjects: FileSubjects) =>
  endpoint(fileRoutes.request, async ({ body, caller, settle }) => {
    const { subject } = body;
    const seen = await own(subjects, subject.kind)?.(subject.id, caller);
    if (seen === undefined) return err(problem('not-found'));
    const refused = await refusal(on, body, caller, seen);
    if (refused) return err(refused);
    const now = on.clock.now();
    const file: KeptFile = {
      ...body,
      id: FileId.parse(newId('fl', now)),
      status: 'awaiting-upload',
      owner: ownerOf(caller),
      reader: readerOf(caller),
      requestedAt: now,
    };
    const reply = {
      status: 201,
      body: { file: viewFile(file), upload: await uploadForm(on, file, now) },
      headers: { location: `/v1/files/${file.id}` },
    };
    const written = await untilWritten(on.table, async () => {
      const counted = await on.files.count(subject);
      return counted.count >= mostFiles
        ? err(tooMany)
        : decided(reply, [...on.files.create(file, counted), settle(reply)]);
    });
    if (!written.ok) return written;
    log.info('file.requested', { fileId: file.id, subject: subject.id });
    return ok(reply);
  });

const notAwaited = problem('move-not-allowed', {
  detail: text('该文件不在待上传状态', 'The file does not wait for its content'),
});

/** Another form for what is still awaited. */
export const upload = (on: FileDependencies) =>
  endpoint(fileRoutes.upload, async ({ params, caller }) => {
    const file = (await on.files.find(params.id))?.file;
    if (!file || file.owner !== ownerOf(caller)) return err(problem('not-found'));
    if (file.status !== 'awaiting-upload') return err(notAwaited);
    return ok({ status: 200, body: await uploadForm(on, file, on.clock.now()) });
  });
