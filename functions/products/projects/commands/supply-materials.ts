import { problem } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { named, namesOf } from '../../../services/partners/naming.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { wakeUp } from '../stage-gates.ts';
import { projectRoutes } from '../routes.ts';
import type { ProjectFile } from '../store.ts';
import { projectGuards } from '../guards.ts';
import { mayRead } from '../access.ts';
import { changeProject, noRoom } from '../change.ts';
import { unplanned } from '../plans/asked.ts';
import { followed, termsMet } from '../terms/met.ts';

/** Every running stage looks again: a step may have waited for just this. */
export const wakeRunning = (on: ProjectDependencies, file: ProjectFile, { now }: AsOf) =>
  file.stages
    .filter(({ stage }) => stage.status === 'running')
    .flatMap((stored) => wakeUp(on, file.project, stored, stored.stage, now));

/** What may follow an acceptance is there now. */
const termsFollowed = async (
  on: ProjectDependencies,
  file: ProjectFile,
  materials: readonly { readonly kind: string }[],
  asOf: AsOf,
): Promise<Write[]> => {
  const { entries } = await on.dossiers.of(file.project.id);
  const kinds = new Set([...entries, ...materials].map(({ kind }) => kind));
  return termsMet(on, file, followed(kinds), asOf);
};

export const giver = ({ role }: { role: string }) => (role === 'operator' ? 'operator' : 'enterprise');

export const give = (on: ProjectDependencies) =>
  endpoint(projectRoutes.give, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const refused = projectGuards.materials(file);
      if (refused) return err(refused);
      const unasked = await unplanned(on, file, body.materials, asOf.now);
      if (unasked) return err(unasked);
      const unfit = await on.linked.unfit({ kind: 'project', id: params.id }, body.materials);
      if (unfit) return err(unfit);
      const full = await noRoom(on, params.id, body.materials);
      if (full) return err(full);
      return ok([
        on.projects.touch(file),
        ...on.dossiers.give(params.id, body.materials, giver(caller), asOf.now),
        on.timeline.entry(params.id, {
          at: asOf.now,
          code: 'material.given',
          facts: { kinds: body.materials.map(({ kind }) => kind) },
        }),
        ...wakeRunning(on, file, asOf),
        ...(await termsFollowed(on, file, body.materials, asOf)),
      ]);
    }),
  );

/** A department reads the file of a project in which it has, or had, a step. */
export const materials = (on: ProjectDependencies) =>
  endpoint(projectRoutes.materials, async ({ params, caller }) => {
    const file = await on.projects.open(params.id);
    if (!file || !mayRead(caller, file)) return err(problem('not-found'));
    const { entries, uses } = await on.dossiers.of(params.id);
    const nameOf = await namesOf(
      on.partners,
      uses.map(({ partner }) => partner),
    );
    return answer(200, { entries, uses: uses.map((use) => named(use, nameOf, 'partner')) });
  });
