import type { RuntimeClock } from '../../clock.ts';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import { parsedBody, refusal } from '../problem.ts';
import { destination, Journey } from './journey.ts';

/** `GET /local/clock`. */
export const showClock = (clock: RuntimeClock) => (): Promise<Answer> =>
  Promise.resolve(json(200, { now: clock.instant() }));

/** `POST /local/clock`: answers once everything due on the way has run. */
export const moveClock =
  (clock: RuntimeClock) =>
  async (received: Received): Promise<Answer> => {
    const body = parsedBody(received, Journey);
    if ('failure' in body) return refusal(received, body.failure);
    const arrived = await clock.travel((now) => destination(body.value, now));
    return 'refused' in arrived ? refusal(received, arrived.refused) : json(200, arrived);
  };
