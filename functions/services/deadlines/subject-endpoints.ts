import type * as z from 'zod';
import type { Clock } from '../../law/clock.ts';
import { deadlineIcs } from '../../law/deadline/ics.ts';
import { movable } from '../../law/deadline/movable.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { epochMs, MINUTE } from '../../law/instant.ts';
import { problem } from '../../platform/problem.ts';
import { err, ok } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import type { Access, CallerBy } from '../../platform/http/route.ts';
import { explainSubject, type Subject } from './explain.ts';
import type { deadlineRoutes } from './subject-routes.ts';
import { own } from '../../common/own.ts';

export interface DeadlineHttp {
  readonly calendars: { workingTime(): Promise<WorkingTime> };
  readonly clock: Clock;
}

const standsStill = problem('conflict', {
  detail: text('计时中止，暂无届满时刻', 'The clock is suspended, so there is no due moment'),
});

/** A calendar replaces an older file by one with a higher number (RFC 5545, 3.8.7.4): the minute it was written in. */
const sequenceAt = (now: Parameters<typeof epochMs>[0]): number => Math.floor(epochMs(now) / MINUTE);

/**
 * The endpoints of `deadlineRoutes`.
 * @param find the subject that the path names, where the caller may see it; undefined answers 404
 */
export const deadlineEndpoints = <
  Path extends string,
  P extends z.ZodType,
  const R extends readonly Access[],
>(
  rows: ReturnType<typeof deadlineRoutes<Path, P, R>>,
  { calendars, clock }: DeadlineHttp,
  find: (params: z.infer<P>, caller: CallerBy<R[number]>) => Promise<Subject | undefined>,
) => {
  type Asked = { params: z.infer<P>; caller: CallerBy<R[number]> };
  const deadline = endpoint(rows.deadline, async (call) => {
    const { params, caller } = call as unknown as Asked;
    const subject = await find(params, caller);
    if (!subject) return err(problem('not-found'));
    return answer(200, explainSubject(subject, clock.now(), await calendars.workingTime()));
  });
  const deadlineFile = endpoint(rows.deadlineFile, async (call) => {
    const { params, caller } = call as unknown as Asked;
    const { limit: asked, language } = call.query;
    const subject = await find(params, caller);
    const name = asked ?? subject?.main ?? '';
    const limit = own(subject?.limits, name);
    if (!subject || !limit) return err(problem('not-found'));
    const workingTime = await calendars.workingTime();
    const reckoning = reckon(limit.deadline, workingTime);
    if (reckoning.status === 'suspended') return err(standsStill);
    const now = clock.now();
    const body = deadlineIcs(reckoning, {
      uid: `${subject.id}.${name}@liban`,
      sequence: sequenceAt(now),
      title: subject.title,
      language,
      now,
      workingTime,
      mayMove: movable(reckoning, workingTime),
    });
    return ok({ status: 200, body, mediaType: 'text/calendar; charset=utf-8' });
  });
  return { deadline, deadlineFile };
};
