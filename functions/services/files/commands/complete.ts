import { own } from '../../../common/own.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { ownerOf } from '../../../platform/http/caller.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { ObjectFacts } from '../../../platform/objects/bucket.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { beginsAs, tellingBytes } from '../content-types.ts';
import type { FileDependencies } from '../dependencies.ts';
import { objectKey, viewFile, type FileRefusal, type KeptFile } from '../model.ts';
import { fileRoutes } from '../routes.ts';
import { changeFile, nextBy } from '../settle.ts';
import type { FileSubjects } from '../subjects.ts';

const notUploaded = problem('conflict', {
  detail: text('尚未上传内容', 'Its content has not been uploaded'),
});

/** What is wrong with what came. The store holds a form to its promise; what it says is looked at all the same. */
const fault = async (
  { bucket }: FileDependencies,
  file: KeptFile,
  there: ObjectFacts,
): Promise<FileRefusal | undefined> => {
  const sha256 = Buffer.from(file.sha256, 'hex').toString('base64');
  if (there.size !== file.size || there.sha256 !== sha256) return 'wrong-content';
  const beginning = await bucket.beginning(objectKey(file), there.version, tellingBytes);
  return beginning && beginsAs(file.contentType, beginning) ? undefined : 'wrong-type';
};

/** The content is there: from now on the scanner's word is waited for, unless it has come already. */
export const complete = (on: FileDependencies, subjects: FileSubjects) =>
  endpoint(fileRoutes.complete, async ({ params, caller }) => {
    const found = async () => {
      const stored = await on.files.find(params.id);
      return stored?.file.owner === ownerOf(caller) ? stored : undefined;
    };
    const completed = await changeFile<Problem>(on, found, async ({ file }, now) => {
      if (file.status !== 'awaiting-upload') return ok(undefined);
      const there = await on.bucket.find(objectKey(file));
      if (there === undefined) return err(notUploaded);
      const seen = await own(subjects, file.subject.kind)?.(file.subject.id, caller);
      const refusal = !seen || seen.isOver ? 'case-ended' : await fault(on, file, there);
      if (refusal !== undefined) return ok({ file, next: { to: 'refused', refusal } });
      const here: KeptFile = {
        ...file,
        status: 'scanning',
        uploadedAt: now,
        objectVersion: file.objectVersion ?? there.version,
      };
      return ok({ file: here, next: here.scanned ? nextBy(here.scanned) : { to: 'waiting' } });
    });
    if (!completed.ok) return completed;
    if (completed.value === undefined) return err(problem('not-found'));
    log.info('file.completed', { fileId: params.id, status: completed.value.status });
    return answer(200, viewFile(completed.value));
  });
