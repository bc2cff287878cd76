import { addWorkingDays } from '../../functions/law/calendar/working-calendar.ts';
import { workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import { addMillis, HOUR, latest, MINUTE, type Instant } from '../../functions/law/instant.ts';
import { atTime, dateOf, plainDate, type TimeOfDay } from '../../functions/law/plain-date.ts';

/** What a simulated utility needs to know of its order. */
export interface SeenOrder {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly request: {
    readonly service?: string;
    readonly fen?: number;
    /** Of a batch: the whole is connected by its phases, each an order of its own. */
    readonly phases?: readonly unknown[];
    /** Of a temporary supply: its last day. */
    readonly until?: string;
    readonly checklist?: readonly { readonly id: string }[];
  };
  readonly survey?: { readonly needed: boolean; readonly agreedFor?: string };
}

export interface NextMove {
  readonly type: string;
  readonly at: Instant;
  /** What the event says besides its type. */
  readonly says?: Readonly<Record<string, unknown>>;
}

const calendar = workingCalendar();
const tenOClock = '10:00' as TimeOfDay;

const nextWorkingMorning = (now: Instant): Instant =>
  atTime(addWorkingDays(calendar, dateOf(now), 1), tenOClock);

const dayAfter = (day: string): Instant => atTime(addWorkingDays(calendar, plainDate(day), 1), tenOClock);

/** On the day of the survey at ten, or at once when that has passed. */
const onSurveyDay = (agreedFor: string, now: Instant): Instant =>
  latest(addMillis(now, MINUTE), atTime(plainDate(agreedFor), tenOClock));

/** What a utility does next, by the status of its order; nothing where it waits for somebody else. */
const moves: Readonly<Record<string, (order: SeenOrder, now: Instant) => NextMove | undefined>> = {
  pending: (_, now) => ({ type: 'accepted', at: addMillis(now, HOUR) }),
  accepted: ({ survey }, now) => {
    if (survey?.needed !== true) return { type: 'planned', at: nextWorkingMorning(now) };
    return survey.agreedFor === undefined
      ? undefined
      : { type: 'surveyed', at: onSurveyDay(survey.agreedFor, now) };
  },
  surveyed: (_, now) => ({
    type: 'planned',
    at: addMillis(now, 2 * HOUR),
    says: { line: { crossings: [] } },
  }),
  planned: (_, now) => ({ type: 'contracted', at: addMillis(now, HOUR) }),
  contracted: ({ request: { phases } }, now) =>
    phases ? undefined : { type: 'works-begun', at: addMillis(now, HOUR) },
  'works-begun': (_, now) => ({ type: 'constructed', at: nextWorkingMorning(now) }),
  constructed: (_, now) => ({ type: 'inspected', at: addMillis(now, HOUR) }),
  inspected: (_, now) => ({ type: 'connected', at: addMillis(now, HOUR) }),
};

type Moves = Readonly<Record<string, (order: SeenOrder, now: Instant) => NextMove | undefined>>;

/** The finance bureau pays whole on the next working morning; a department finds what it reviews in order. */
const movesOf: Readonly<Record<string, Moves>> = {
  'work-order': moves,
  payment: {
    pending: (_, now) => ({ type: 'accepted', at: addMillis(now, HOUR) }),
    accepted: ({ request }, now) => ({
      type: 'paid',
      at: nextWorkingMorning(now),
      says: { fen: request.fen },
    }),
  },
  'temporary-supply': {
    pending: (_, now) => ({ type: 'accepted', at: addMillis(now, HOUR) }),
    accepted: (_, now) => ({ type: 'supplied', at: nextWorkingMorning(now) }),
    supplied: ({ request: { until } }, now) =>
      until === undefined
        ? undefined
        : { type: 'removed', at: latest(addMillis(now, HOUR), dayAfter(until)) },
  },
  phase: { ...moves, pending: (_, now) => ({ type: 'works-begun', at: addMillis(now, HOUR) }) },
  'call-back': {
    pending: (_, now) => ({ type: 'satisfied', at: nextWorkingMorning(now) }),
  },
  // A played utility reports no burst pipe; one that was reported for it is seen to by hand.
  'emergency-works': {},
  review: {
    pending: (_, now) => ({ type: 'accepted', at: addMillis(now, HOUR) }),
    accepted: ({ request: { checklist = [] } }, now) => ({
      type: 'met',
      at: nextWorkingMorning(now),
      says: {
        grounds: '样例：符合条件',
        checks: checklist.map(({ id }) => ({ item: id, answer: 'met' })),
      },
    }),
  },
};

/** How many working days a utility that is late leaves an order lying before it accepts it. */
const lateBy = 3;

/** @param late whether this partner keeps people waiting, for demonstrations: it accepts late, and pays nothing. */
export const nextMove = (order: SeenOrder, now: Instant, late: boolean): NextMove | undefined => {
  const move = movesOf[order.kind]?.[order.status]?.(order, now);
  if (!late || move === undefined) return move;
  if (move.type === 'paid') return undefined;
  if (move.type !== 'accepted') return move;
  return { ...move, at: atTime(addWorkingDays(calendar, dateOf(now), lateBy), tenOClock) };
};
