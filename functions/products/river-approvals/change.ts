import { err, map, type Result } from '../../common/result.ts';
import { called } from '../../common/words/codes.ts';
import { text } from '../../common/text.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { change } from '../../platform/change.ts';
import { answer, type Reply } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Write } from '../../platform/table/writes.ts';
import { maySee } from './access.ts';
import type { RiverDependencies } from './dependencies.ts';
import { loadRiverView } from './load-view.ts';
import type { RiverStatus } from './model.ts';
import type { RiverFile } from './store.ts';

export const notNow = (status: RiverStatus, extensions: Readonly<Record<string, unknown>> = {}) =>
  problem('move-not-allowed', {
    detail: text(
      `办件“${called(status).zh}”，现在不能进行此操作`,
      `The case is ${called(status).en}: not now`,
    ),
    extensions: { from: status, ...extensions },
  });

type Decision = Result<readonly Write[], Problem>;

/** A change to a case by one who may see it, answered with the whole of it; no write: it was done before. */
export const changeCase = async (
  on: RiverDependencies,
  id: string,
  caller: Caller,
  decide: (file: RiverFile, asOf: AsOf) => Decision | Promise<Decision>,
): Promise<Reply> => {
  const changed = await change(on, {
    find: () => on.river.open(id),
    may: ({ case: one }) => maySee(caller, one),
    decide: async (file, asOf) => map(await decide(file, asOf), (writes) => ({ writes, value: undefined })),
  });
  if (!changed.ok) return changed;
  const after = await on.river.open(id);
  return after ? answer(200, await loadRiverView(on, after, caller)) : err(problem('not-found'));
};
