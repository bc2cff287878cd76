import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { err, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { answer, type Reply } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import type { ProjectFile } from './store.ts';
import { wholeProject } from './load-view.ts';

/** A stranger's project is like one that is not there. */
export const mayAct = (caller: Caller, { owner }: Project): boolean =>
  caller.role === 'operator' || (caller.role === 'enterprise' && caller.uscc === owner.uscc);

export const notNow = (zh: string, en: string, extensions: Readonly<Record<string, unknown>> = {}) =>
  problem('move-not-allowed', { detail: text(zh, en), extensions });

export interface AsOfNow {
  readonly now: Instant;
  readonly workingTime: WorkingTime;
}

/**
 * A change to a project by its owner or an operator: what is to be written follows from the whole file as it is, and is
 * decided anew when anything of it moved meanwhile. Nothing to write means it was done before.
 */
export const changeProject = async (
  on: ProjectDependencies,
  id: string,
  caller: Caller,
  decide: (file: ProjectFile, asOf: AsOfNow) => Promise<Result<readonly Write[], Problem>>,
): Promise<Reply> => {
  for (;;) {
    const file = await on.projects.open(id);
    if (!file || !mayAct(caller, file.project)) return err(problem('not-found'));
    const asOf = { now: on.clock.now(), workingTime: await on.calendars.workingTime() };
    const decided = await decide(file, asOf);
    if (!decided.ok) return decided;
    if (decided.value.length > 0 && !(await on.table.transact(decided.value)).ok) continue;
    const after = await on.projects.open(id);
    if (!after) return err(problem('not-found'));
    return answer(200, await wholeProject(on, after, caller.role === 'enterprise'));
  }
};
