import { change, type Change } from '../../../../platform/change.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { answer, type Reply } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import type { ScoringRound } from './model.ts';
import { lookAt, settleRound, type LookedRound } from './settle.ts';
import { viewRound } from './view.ts';

interface Asked {
  readonly params: { readonly id: string };
  readonly caller: Caller;
}

interface RoundChange extends Pick<Change<LookedRound, unknown>, 'decide'> {
  readonly may: (caller: Caller, round: ScoringRound) => boolean;
  readonly code: string;
}

/** A change to a round, and at once what follows from it; answered with the whole as it then is. */
export const changeRound = async (
  on: EntitlementApiDependencies,
  { params: { id }, caller }: Asked,
  { may, code, decide }: RoundChange,
): Promise<Reply> => {
  const done = await change(on, {
    find: () => lookAt(on, id),
    may: ({ round }) => may(caller, round),
    decide,
  });
  if (!done.ok) return done;
  log.info(code, { scoringRoundId: id });
  await settleRound(on, id);
  const [looked, workingTime] = await Promise.all([lookAt(on, id), on.calendars.workingTime()]);
  if (!looked) return err(problem('not-found'));
  return answer(200, viewRound(looked, caller, { now: on.clock.now(), workingTime }));
};
