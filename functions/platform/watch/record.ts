import type { Rung } from '../../law/deadline/rung.ts';
import type { Instant } from '../../law/instant.ts';
import type { KeyParts } from '../table/key.ts';
import type { Write } from '../table/writes.ts';
import type { Timeline, TimelineEntry } from '../timeline.ts';
import type { Acted, MovedDue } from './climb-limits.ts';

const reached = {
  before: 'due-soon',
  'last-day': 'due-soon',
  due: 'overdue',
  after: 'escalated',
} as const satisfies Record<Rung['when'], string>;

type More = Pick<TimelineEntry, 'orderId' | 'partner' | 'facts'>;

/** What a rung that is reached is called, in the timeline and to whom it is told: `order.overdue`. */
const rungCode = (of: string, { turn }: Acted): string => `${of}.${reached[turn.rung.when]}`;

export const rungFacts = ({ name, due, provisional, turn }: Acted) => ({
  limit: name,
  due,
  provisional,
  rung: turn.key,
});

/** A rung stands in the timeline once, at its own moment, whenever it was found. */
export const rungEntry = (
  timeline: Timeline,
  subject: string,
  of: string,
  acted: Acted,
  more: More = {},
  limit: KeyParts = acted.name,
): Write =>
  timeline.entry(
    subject,
    { at: acted.turn.at, code: rungCode(of, acted), facts: rungFacts(acted), ...more },
    [acted.turn.key, limit].flat(),
  );

export const movedFacts = ({ name, from, to, provisional }: MovedDue) => ({
  limit: name,
  from,
  to,
  provisional,
});

/** That a calendar has moved a due moment. */
export const movedEntry = (
  timeline: Timeline,
  subject: string,
  of: string,
  moved: MovedDue,
  at: Instant,
  more: More = {},
): Write => timeline.entry(subject, { at, code: `${of}.deadline-moved`, facts: movedFacts(moved), ...more });
