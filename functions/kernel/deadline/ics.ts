import type { EventAttributes } from 'ics';
import { addMillis, epochMs, type Instant, MINUTE } from '../instant.ts';
import { addDays, endOfDay, type PlainDate } from '../plain-date.ts';
import type { Language, Text } from '../text.ts';
import { describeReckoning } from './describe.ts';
import type { RunningReckoning } from './reckon.ts';

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
}

const parts = (date: PlainDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** A limit until 24:00 fills its last day; one that ends with an hour is the half hour before it. */
const span = ({ due, lastDay }: RunningReckoning) =>
  due === endOfDay(lastDay)
    ? { start: parts(lastDay), end: parts(addDays(lastDay, 1)) }
    : { start: epochMs(addMillis(due, -30 * MINUTE)), end: epochMs(due) };

const OCTETS = 75;

/** Lines of at most 75 octets (RFC 5545, 3.1): the library folds by characters, and a Chinese one has three octets. */
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
 * The library `ics` costs about 35 ms to load and is loaded by the first call, so that who never asks never pays.
 * @throws Error when the library refuses what we built: a bug.
 */
export async function deadlineIcs(reckoning: RunningReckoning, request: IcsRequest): Promise<string> {
  const { createEvent } = await import('ics');
  // `timestamp` is known to the library and missing from its types; without it the library reads the system clock.
  const event: EventAttributes & { timestamp: number } = {
    ...span(reckoning),
    uid: request.uid,
    sequence: request.sequence,
    timestamp: epochMs(request.now),
    productId: '-//Liban//Deadlines//ZH',
    title: request.title[request.language],
    description: describeReckoning(reckoning)
      .map((line) => line[request.language])
      .join('\n'),
    status: reckoning.provisional ? 'TENTATIVE' : 'CONFIRMED',
    transp: 'TRANSPARENT',
    ...(request.url !== undefined && { url: request.url }),
  };
  const { error, value } = createEvent(event);
  if (value === null) throw new Error('The calendar file was refused', { cause: error });
  return value.replaceAll('\r\n\t', '').split('\r\n').map(foldByOctets).join('\r\n');
}
