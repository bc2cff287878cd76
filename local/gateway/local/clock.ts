import { instantOf } from '../../../functions/law/instant.ts';
import type { RuntimeClock } from '../../clock.ts';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import { parsedBody, refusal } from '../problem.ts';

/** `GET /local/clock`: what time it is; while it travels, where from and to, and how far it still is. */
export const showClock = (clock: RuntimeClock) => (): Promise<Answer> => {
  const now = clock.instant();
  const { journey } = clock;
  if (journey === undefined) return Promise.resolve(json(200, { now }));
  const { from, target } = journey;
  const left = Math.max(0, target - clock.clock.now());
  const travelling = {
    from: instantOf(from),
    to: instantOf(target),
    remainingSeconds: Math.round(left / 1_000),
    percent: target === from ? 100 : Math.floor(100 * (1 - left / (target - from))),
  };
  return Promise.resolve(json(200, { now, travelling }));
};

/** `POST /local/clock`: answers once everything due on the way has run. */
export const moveClock =
  (clock: RuntimeClock) =>
  async (received: Received): Promise<Answer> => {
    // It brings the calendar along, which a start does not wait for.
    const { ClockMove, destination } = await import('./journey.ts');
    const body = parsedBody(received, ClockMove);
    if ('failure' in body) return refusal(received, body.failure);
    const move = body.value;
    if ('settle' in move) return json(200, await clock.settle());
    const arrived = await clock.travel((now) => destination(move, now));
    return 'refused' in arrived ? refusal(received, arrived.refused) : json(200, arrived);
  };
