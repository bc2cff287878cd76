import { isFields } from '../language/reader.ts';
import { validation } from '../service/problem.ts';
import { millisecondsOf } from './duration.ts';
import type { Time, TimeNow } from './time.ts';

const WAYS = ['advance', 'to', 'next', 'rate', 'freeze'] as const;

/**
 * `{"advance": "P90D"}`, `{"to": "2027-01-01T00:00:00Z"}`, `{"next": true}` (to the next due moment), `{"rate": 60}`,
 * `{"freeze": true}`: one of them. Answers when everything due on the way has run.
 */
export async function changeTime(time: Time, wanted: unknown): Promise<TimeNow> {
  const fields = isFields(wanted) ? wanted : {};
  const [way, more] = Object.keys(fields);
  if (way === undefined || more !== undefined || !WAYS.some((known) => known === way))
    throw validation(`Expected one of ${WAYS.join(', ')}`);
  const value = fields[way];
  if (way === 'rate') await time.run(rateOf(value));
  else if (way === 'freeze') await time.run(value === false ? 1 : 0);
  else if (way === 'next') await time.travel((clock) => clock.nextDue ?? clock.now());
  else if (way === 'to') await time.travel((clock) => later(clock.now(), momentOf(value)));
  else {
    const length = lengthOf(value);
    await time.travel((clock) => clock.now() + length);
  }
  return time.now;
}

function rateOf(value: unknown): number {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value;
  throw validation(`A rate is a number from 0, not ${JSON.stringify(value)}`);
}

function momentOf(value: unknown): number {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw validation(`A moment is an ISO 8601 text, not ${JSON.stringify(value)}`);
}

function later(now: number, moment: number): number {
  if (moment >= now) return moment;
  throw validation(`Time goes forward only: it is ${new Date(now).toISOString()}`);
}

function lengthOf(value: unknown): number {
  // A number is one of seconds, as everywhere in the language.
  if (typeof value === 'number' && value >= 0) return value * 1_000;
  if (typeof value !== 'string') throw validation('A duration is a text like P90D or PT1H30M, or seconds');
  try {
    return millisecondsOf(value);
  } catch (error) {
    throw validation(error instanceof Error ? error.message : String(error));
  }
}
