import { addMillis, type Instant, MINUTE } from '../instant.ts';
import { addDays, endOfDay, type PlainDate } from '../plain-date.ts';
import type { Language, Text } from '../../common/text.ts';
import { describeReckoning } from './describe.ts';
import type { Movable } from './movable.ts';
import type { RunningReckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

export interface IcsRequest {
  /** Globally unique and the same for every version of this deadline, e.g. `ji_01J9….promised@liban`. */
  readonly uid: string;
  /** Grows with every version, so that a calendar replaces the older one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly title: Text;
  readonly language: Language;
  /** The moment of writing (DTSTAMP). */
  readonly now: Instant;
  readonly url?: string | undefined;
  /** By whose legal data its basis is cited. */
  readonly workingTime: WorkingTime;
  /** Where it is provisional: how far it may move. */
  readonly mayMove?: Movable | undefined;
}

/** `20261009` and `20261009T160000Z`, the two forms of RFC 5545, 3.3.4 and 3.3.5. */
const basicDate = (date: PlainDate): string => date.replaceAll('-', '');
const basicTime = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A limit until 24:00 fills its last day; one that ends with an hour is the half hour before it. */
const span = ({ due, lastDay }: RunningReckoning): string[] =>
  due === endOfDay(lastDay)
    ? [`DTSTART;VALUE=DATE:${basicDate(lastDay)}`, `DTEND;VALUE=DATE:${basicDate(addDays(lastDay, 1))}`]
    : [`DTSTART:${basicTime(addMillis(due, -30 * MINUTE))}`, `DTEND:${basicTime(due)}`];

/** RFC 5545, 3.3.11: what would end a text or a list is escaped. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const OCTETS = 75;

/** Lines of at most 75 octets (RFC 5545, 3.1), broken between characters: a Chinese one has three octets. */
export function foldByOctets(line: string): string {
  let folded = '';
  let width = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (width + size > OCTETS) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += size;
  }
  return folded;
}

/**
 * A deadline as an iCalendar file (RFC 5545), its whole explanation in the description; tentative while provisional.
 * Written here and not by a library: `ics` folds by characters, reads the clock, and is 76 KB of every bundle.
 */
export function deadlineIcs(reckoning: RunningReckoning, request: IcsRequest): string {
  const description = describeReckoning(reckoning, request.workingTime, request.mayMove)
    .map((line) => line[request.language])
    .join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Liban//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${request.uid}`,
    `DTSTAMP:${basicTime(request.now)}`,
    ...span(reckoning),
    `SEQUENCE:${request.sequence}`,
    `SUMMARY:${escaped(request.title[request.language])}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${reckoning.provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(request.url === undefined ? [] : [`URL:${request.url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(foldByOctets)
    .join('\r\n');
}
