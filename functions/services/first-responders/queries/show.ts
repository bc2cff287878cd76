import { own } from '../../../common/own.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { subjectIn } from '../../subjects/paths.ts';
import type { FirstResponderDependencies, SeenCase } from '../dependencies.ts';
import { firstResponderRoutes } from '../routes.ts';
import type { StoredResponder } from '../first-responders.ts';
import { shownResponder } from '../shown-in-case.ts';

interface Found extends StoredResponder {
  readonly seen: SeenCase;
}

/** A case's first responder, for who may see the case; undefined too while nobody has taken it. */
export const findFor = async (
  { cases, responders }: Pick<FirstResponderDependencies, 'cases' | 'responders'>,
  id: string,
  caller: Caller,
): Promise<Found | undefined> => {
  const subject = subjectIn(id);
  const seen = subject && (await own(cases, subject.kind)?.(id, caller));
  const stored = seen && (await responders.find(id));
  return stored && { ...stored, seen };
};

export const show = (on: FirstResponderDependencies) =>
  endpoint(firstResponderRoutes.firstResponder, async ({ params, caller }) => {
    const found = await findFor(on, params.id, caller);
    if (!found) return err(problem('not-found'));
    return answer(200, await shownResponder(on, found.responder, caller, found.seen.ended));
  });
