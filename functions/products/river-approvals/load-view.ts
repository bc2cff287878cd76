import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { err, type Result } from '../../common/result.ts';
import { answer, type Reply } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { RiverDependencies } from './dependencies.ts';
import { lettersAbout } from './letters.ts';
import type { RiverCase } from './model.ts';
import type { RiverFile } from './store.ts';
import { viewRiver } from './view.ts';

/** The applicant, an operator, or a department that reviews; to everybody else the case does not exist. */
export const maySee = (caller: Caller, { applicant, reviews }: RiverCase): boolean => {
  switch (caller.role) {
    case 'operator':
      return true;
    case 'enterprise':
      return caller.uscc === applicant.uscc;
    case 'partner':
      return reviews.some(({ partner }) => partner === caller.partner);
    case 'department':
      return false;
  }
};

export const wholeCase = async (on: RiverDependencies, file: RiverFile, caller: Caller) => {
  const { case: one } = file;
  const [orders, letters, timeline, workingTime] = await Promise.all([
    on.orders.findAll(one.reviews.map(({ orderId }) => orderId)),
    lettersAbout(on, one),
    on.timeline.of(one.id),
    on.calendars.workingTime(),
  ]);
  return viewRiver(
    one,
    {
      orders: orders.map(({ order }) => order),
      letters,
      obligations: file.obligations.map(({ obligation }) => obligation),
      timeline,
      own: caller.role === 'enterprise',
    },
    on.clock.now(),
    workingTime,
  );
};

/**
 * A change to a case: what is to be written follows from the case as it is, and is decided anew when it moved
 * meanwhile. Nothing to write means it was done before.
 */
export const changeCase = async (
  on: RiverDependencies,
  id: string,
  caller: Caller,
  decide: (
    file: RiverFile,
    asOf: { now: Instant; workingTime: WorkingTime },
  ) => Promise<Result<readonly Write[], Problem>>,
): Promise<Reply> => {
  for (;;) {
    const file = await on.river.open(id);
    if (!file || !maySee(caller, file.case)) return err(problem('not-found'));
    const decided = await decide(file, {
      now: on.clock.now(),
      workingTime: await on.calendars.workingTime(),
    });
    if (!decided.ok) return decided;
    if (decided.value.length > 0 && !(await on.table.transact(decided.value)).ok) continue;
    const after = await on.river.open(id);
    return after ? answer(200, await wholeCase(on, after, caller)) : err(problem('not-found'));
  }
};
