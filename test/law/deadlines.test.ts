import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toldNotices } from '../../functions/law/calendar/shipped.ts';
import { OfficeHours } from '../../functions/law/calendar/office-hours.ts';
import { workingCalendar, type WorkingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec, type Start } from '../../functions/law/deadline/model.ts';
import { reckon } from '../../functions/law/deadline/reckon.ts';
import { InstantInput } from '../../functions/law/instant.ts';
import { PlainDate } from '../../functions/law/plain-date.ts';
import { regional } from '../unit/law/samples.ts';
import recorded from './deadlines.json' with { type: 'json' };

const Recorded = z.strictObject({
  id: z.string(),
  rule: z.string(),
  source: z.string(),
  place: z.enum(['nation', 'guangxi']),
  manner: z.enum(['window', 'push']),
  received: InstantInput,
  workingDays: z.number().optional(),
  days: z.int().optional(),
  months: z.int().optional(),
  /** Working days by which it was extended before it ended. */
  extendedBy: z.int().optional(),
  pauses: z.array(z.tuple([InstantInput, InstantInput])).default([]),
  /** The step before, of two in sequence; both together end at `wholeEnds` at the latest. */
  before: z
    .strictObject({ received: InstantInput, manner: z.literal('window'), workingDays: z.number() })
    .optional(),
  wholeEnds: InstantInput.optional(),
  /** When silence has accepted it. */
  lapses: InstantInput.optional(),
  lastDay: PlainDate,
  ends: InstantInput,
});
type Recorded = z.infer<typeof Recorded>;

const deadlines = recorded.deadlines.map((one) => Recorded.parse(one));
const hours = OfficeHours.parse(recorded.hours);

/** The nation's calendar is the one in which Guangxi gives no day of its own. */
const calendars: Readonly<Record<Recorded['place'], WorkingCalendar>> = {
  guangxi: workingCalendar(toldNotices()),
  nation: workingCalendar([2024, 2025, 2026].map((year) => regional(year, { withdrawn: true }))),
};

const starts: Readonly<Record<Recorded['manner'], Start>> = {
  window: { by: 'filing', kind: 'joint-installation' },
  push: { by: 'push' },
};

const limits = ({ workingDays, days, months, extendedBy = 0 }: Recorded) => {
  if (days !== undefined) return { budget: days, unit: 'natural-days' as const };
  if (months !== undefined) return { budget: months, unit: 'months' as const };
  return { budget: (workingDays ?? 0) + extendedBy };
};

const reckoned = (
  one: Recorded,
  given: Partial<Pick<Recorded, 'received' | 'manner' | 'workingDays'>> = {},
) => {
  const { place, manner, received, pauses, source, ...rest } = { ...one, ...given };
  const spec = DeadlineSpec.parse({
    ...limits({ ...one, ...rest }),
    kind: 'statutory',
    basis: source,
    anchor: received,
    start: starts[manner],
    suspensions: pauses.map(([from, to]) => ({ from, to, basis: source })),
  });
  return reckon(spec, { calendar: calendars[place], hours });
};

const rules = Map.groupBy(deadlines, ({ rule }) => rule);

describe('deadlines of 2024-2027, as another program has reckoned them', () => {
  it('are 120 or more', () => expect(deadlines.length).toBeGreaterThanOrEqual(120));

  for (const [rule, of] of rules)
    it.for(of.map((one): [string, Recorded] => [`${one.received}, ${one.id}`, one]))(
      `${rule}: %s`,
      ([, one]) => {
        const { due, status, ...found } = reckoned(one);
        expect({ status, due, ...('lastDay' in found && { lastDay: found.lastDay }) }).toEqual({
          status: 'running',
          due: one.ends,
          lastDay: one.lastDay,
        });
      },
    );
});

describe('what follows from them', () => {
  it('two steps, each in time, end within their sum (Art. 9)', () => {
    const serial = deadlines.filter(({ before }) => before !== undefined);
    expect(serial.length).toBeGreaterThan(0);
    for (const one of serial) {
      const { before, workingDays = 0, wholeEnds } = one;
      const whole = reckoned(one, { ...before, workingDays: workingDays + (before?.workingDays ?? 0) });
      expect(whole.due, one.id).toBe(wholeEnds);
      expect(one.ends <= (whole.due ?? ''), one.id).toBe(true);
    }
  });

  it('five working days without a word are an acceptance as of the receipt (Administrative Licensing Law art. 32)', () => {
    const silent = deadlines.filter(({ lapses }) => lapses !== undefined);
    expect(silent.length).toBeGreaterThan(0);
    for (const one of silent) expect(reckoned(one, { workingDays: 5 }).due, one.id).toBe(one.lapses);
  });
});
