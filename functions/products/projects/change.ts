import { err, map, ok, type Result } from '../../common/result.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { change } from '../../platform/change.ts';
import { answer, type Reply, type Settle } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Write } from '../../platform/table/writes.ts';
import { mostKinds } from '../../services/dossiers/dossiers.ts';
import type { Given } from '../../services/dossiers/model.ts';
import { mayAct } from './access.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { loadProjectView } from './load-view.ts';
import { tooMany } from './refusals.ts';
import type { ProjectFile } from './store.ts';

/** Whether a file takes these materials; a refusal where it would hold too many kinds. */
export const noRoom = async (
  { dossiers }: Pick<ProjectDependencies, 'dossiers'>,
  file: string,
  materials: readonly Given[],
): Promise<Problem | undefined> =>
  (await dossiers.hasRoomFor(file, materials))
    ? undefined
    : tooMany('材料种类', 'kinds of material', mostKinds);

type Decision = Result<readonly Write[], Problem>;
type Decide = (file: ProjectFile, asOf: AsOf) => Decision | Promise<Decision>;

/** A change that a repeat would make twice: settled in its transaction, and nothing when the key was settled before. */
export const once =
  ({ settle, repeated }: { readonly settle: Settle; readonly repeated: boolean }, decide: Decide): Decide =>
  async (file, asOf) =>
    repeated ? ok([]) : map(await decide(file, asOf), (writes) => [...writes, settle()]);

/** A change to a project by its owner or an operator, answered with the whole of it; no write: it was done before. */
export const changeProject = async (
  on: ProjectDependencies,
  id: string,
  caller: Caller,
  decide: Decide,
): Promise<Reply> => {
  const changed = await change(on, {
    find: () => on.projects.open(id),
    may: ({ project }) => mayAct(caller, project),
    decide: async (file, asOf) => map(await decide(file, asOf), (writes) => ({ writes, value: undefined })),
  });
  if (!changed.ok) return changed;
  const after = await on.projects.open(id);
  return after ? answer(200, await loadProjectView(on, after, caller)) : err(problem('not-found'));
};
