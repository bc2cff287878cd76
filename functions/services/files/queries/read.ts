import { own } from '../../../common/own.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { addMillis } from '../../../law/instant.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { ownerOf } from '../../../platform/http/caller.ts';
import type { FileDependencies } from '../dependencies.ts';
import { downloadSeconds } from '../limits.ts';
import { objectKey, viewFile, type KeptFile } from '../model.ts';
import { fileRoutes } from '../routes.ts';
import type { FileSubjects } from '../subjects.ts';

export const list = ({ files }: FileDependencies, subjects: FileSubjects) =>
  endpoint(fileRoutes.list, async ({ query, caller }) => {
    const { kind, id, ...page } = query;
    if (!(await own(subjects, kind)?.(id, caller))) return err(problem('not-found'));
    const found = await files.list({ kind, id }, page);
    return answer(200, { ...found, items: found.items.filter(isFor(caller)).map(viewFile) });
  });

/** What was not taken, or is not yet, is its sender's and the operators' business. */
const isFor =
  (caller: Caller) =>
  ({ status, owner }: KeptFile): boolean =>
    status === 'clean' || status === 'erased' || caller.role === 'operator' || owner === ownerOf(caller);

/** A file that this caller may see: whoever may see its case. */
const seen = async (
  { files }: FileDependencies,
  subjects: FileSubjects,
  id: string,
  caller: Caller,
): Promise<KeptFile | undefined> => {
  const file = (await files.find(id))?.file;
  if (!file || !isFor(caller)(file)) return undefined;
  return (await own(subjects, file.subject.kind)?.(file.subject.id, caller)) && file;
};

export const show = (on: FileDependencies, subjects: FileSubjects) =>
  endpoint(fileRoutes.show, async ({ params, caller }) => {
    const file = await seen(on, subjects, params.id, caller);
    return file ? answer(200, viewFile(file)) : err(problem('not-found'));
  });

const notToBeHad = (status: KeptFile['status']) =>
  problem('move-not-allowed', {
    detail: text('该文件目前不可下载', 'The file is not to be had at present'),
    extensions: { from: status },
  });

export const download = (on: FileDependencies, subjects: FileSubjects) =>
  endpoint(fileRoutes.download, async ({ params, caller }) => {
    const file = await seen(on, subjects, params.id, caller);
    if (!file) return err(problem('not-found'));
    const { status, objectVersion: version, name: fileName, storedOnly } = file;
    if (status !== 'clean' || version === undefined || storedOnly) return err(notToBeHad(status));
    const url = await on.bucket.download(objectKey(file), { version, fileName, seconds: downloadSeconds });
    return answer(200, { url, expiresAt: addMillis(on.clock.now(), downloadSeconds * 1_000) });
  });
