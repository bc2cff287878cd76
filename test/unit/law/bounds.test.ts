import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { OfficeHours } from '../../../functions/law/calendar/office-hours.ts';
import { CalendarNotice } from '../../../functions/law/calendar/notice.ts';
import {
  DeadlineSpec,
  LegalBasis,
  LONGEST_SUSPENSION,
  Suspension,
} from '../../../functions/law/deadline/model.ts';
import { WorkingDays } from '../../../functions/law/working-days.ts';
import { PlanStep, StepId } from '../../../functions/law/deadline/plan.ts';
import { publishPlan } from '../../../functions/law/deadline/publish-plan.ts';
import { Ladder, Rung } from '../../../functions/law/deadline/rung.ts';
import { Polygon, Ring } from '../../../functions/law/geometry/geojson.ts';
import { addMillis } from '../../../functions/law/instant.ts';
import { LetterOutcome, SpokenReply } from '../../../functions/law/letter.ts';
import { MaterialKind, MaterialRule } from '../../../functions/law/missing-documents.ts';
import { addDays, plainDate, TimeOfDay } from '../../../functions/law/plain-date.ts';
import { limit, notice, shanghai, suspended } from './samples.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** What each schema takes at its bound, and what it refuses just beyond it. */
const bounds: readonly [what: string, z.ZodType, taken: readonly unknown[], refused: readonly unknown[]][] = [
  ['a number of working days', WorkingDays, [0.5, 1, 1.5, 2_000], [0, -0.5, 0.25, 2_000.5]],
  ['a legal basis', LegalBasis, ['x', 'x'.repeat(300)], ['', '  ', 'x'.repeat(301)]],
  ['a step id', StepId, ['a', '7-b', 'a'.repeat(64)], ['', '-a', 'A', 'a_b', 'a'.repeat(65), ' a', 'a ']],
  [
    'a kind of material',
    MaterialKind,
    ['a', '7-b', 'a'.repeat(64)],
    ['', '-a', 'A', 'a'.repeat(65), 'a.', '.a'],
  ],
  [
    'a time of day',
    TimeOfDay,
    ['00:00', '09:30', '19:59', '23:59', '24:00'],
    ['24:01', '25:00', '9:00', '12:60', '12:00:00', 'a12:00', '124:00'],
  ],
  [
    'the suspensions of a deadline',
    DeadlineSpec,
    [{ ...limit(1, '2026-03-02 10:00'), suspensions: times(200, () => suspended('2026-03-02 10:00')) }],
    [{ ...limit(1, '2026-03-02 10:00'), suspensions: times(201, () => suspended('2026-03-02 10:00')) }],
  ],
  [
    'a suspension',
    Suspension,
    [
      { from: shanghai('2026-03-02 10:00'), basis: 'x' },
      { from: shanghai('2026-03-02 10:00'), to: addMillis(shanghai('2026-03-02 10:00'), 1), basis: 'x' },
      {
        from: shanghai('2026-03-02 10:00'),
        to: addMillis(shanghai('2026-03-02 10:00'), LONGEST_SUSPENSION),
        basis: 'x',
      },
    ],
    [
      { from: shanghai('2026-03-02 10:00'), to: shanghai('2026-03-02 10:00'), basis: 'x' },
      {
        from: shanghai('2026-03-02 10:00'),
        to: addMillis(shanghai('2026-03-02 10:00'), LONGEST_SUSPENSION + 1),
        basis: 'x',
      },
    ],
  ],
  [
    'office hours',
    OfficeHours,
    [{ opens: '09:00', midday: '12:00', closes: '17:00', cutOff: '24:00' }],
    [
      { opens: '12:00', midday: '12:00', closes: '17:00', cutOff: '17:00' },
      { opens: '09:00', midday: '17:00', closes: '17:00', cutOff: '17:00' },
      { opens: '13:00', midday: '12:00', closes: '17:00', cutOff: '17:00' },
    ],
  ],
  [
    'a notice',
    CalendarNotice,
    [
      notice(2000),
      notice(2999),
      notice(2026, {
        off: times(100, (n) => ({
          date: addDays(plainDate('2026-01-01'), n),
          name: { zh: '假', en: 'Off' },
        })),
      }),
    ],
    [
      notice(1999),
      notice(3000),
      notice(2026, { version: -1 }),
      notice(2026, {
        off: times(101, (n) => ({
          date: addDays(plainDate('2026-01-01'), n),
          name: { zh: '假', en: 'Off' },
        })),
      }),
      notice(2026, {
        work: times(101, (n) => ({
          date: addDays(plainDate('2026-01-01'), n),
          name: { zh: '班', en: 'On' },
        })),
      }),
    ],
  ],
  [
    'a rung',
    Rung,
    [
      { id: 'a'.repeat(64), when: 'before', workingDays: 1 },
      { id: 'a', when: 'after', workingDays: 250, every: 250 },
      { id: '1-b', when: 'due' },
    ],
    [
      { id: 'a'.repeat(65), when: 'due' },
      { id: '-a', when: 'due' },
      { id: 'a_', when: 'due' },
      { id: '', when: 'due' },
      { id: 'a', when: 'before', workingDays: 0 },
      { id: 'a', when: 'before', workingDays: 1.5 },
      { id: 'a', when: 'after', workingDays: 251 },
      { id: 'a', when: 'due', workingDays: 1 },
    ],
  ],
  [
    'a ladder',
    Ladder,
    [[], times(20, (n) => ({ id: `r${n}`, when: 'due' }))],
    [times(21, (n) => ({ id: `r${n}`, when: 'due' }))],
  ],
  [
    'a reply',
    SpokenReply,
    [
      { position: 'no-objection' },
      { position: 'objection', grounds: 'x'.repeat(4_000) },
      { position: 'agree-with-conditions', conditions: times(50, () => 'x') },
    ],
    [
      { position: 'objection', grounds: ' ' },
      { position: 'objection', grounds: 'x'.repeat(4_001) },
      { position: 'agree-with-conditions', conditions: [] },
      { position: 'agree-with-conditions', conditions: times(51, () => 'x') },
    ],
  ],
  [
    'the outcome of a letter',
    LetterOutcome,
    [{ outcome: 'withdrawn', at: shanghai('2026-03-02 10:00'), reason: 'x' }],
    [
      { outcome: 'withdrawn', at: shanghai('2026-03-02 10:00'), reason: '' },
      { outcome: 'replied', at: shanghai('2026-03-02 10:00') },
    ],
  ],
  [
    'the materials of an item',
    MaterialRule,
    [
      { required: times(100, (n) => `m${n}`) },
      { required: ['a'], makeUp: { mayFollow: ['a'], within: 5, otherwise: 'ended', basis: 'x' } },
      {
        required: times(100, (n) => `m${n}`),
        makeUp: { mayFollow: times(100, (n) => `m${n}`), within: 5, otherwise: 'suspended', basis: 'x' },
      },
    ],
    [
      { required: times(101, (n) => `m${n}`) },
      { required: ['a'], makeUp: { mayFollow: [], within: 5, otherwise: 'ended', basis: 'x' } },
      { required: ['a'], makeUp: { mayFollow: ['a', 'b'], within: 5, otherwise: 'ended', basis: 'x' } },
      {
        required: ['a'],
        makeUp: { mayFollow: times(101, () => 'a'), within: 5, otherwise: 'ended', basis: 'x' },
      },
    ],
  ],
  ['a ring', Ring, [times(1_000, () => [110, 25])], [times(1_001, () => [110, 25]), [[110]]]],
  [
    'a polygon',
    Polygon,
    [{ type: 'Polygon', coordinates: times(20, () => []) }],
    [
      { type: 'Polygon', coordinates: [] },
      { type: 'Polygon', coordinates: times(21, () => []) },
    ],
  ],
];

describe.each(bounds)('%s', (_, schema, taken, refused) => {
  it('is taken up to its bounds', () =>
    expect(taken.map((value) => takes(schema, value))).not.toContain(false));
  it('is refused beyond them', () =>
    expect(refused.map((value) => takes(schema, value))).not.toContain(true));
});

describe('the steps of a plan', () => {
  const plan = (count: number) => publishPlan(times(count, (n) => ({ id: `s${n}`, statutory: 1 }))).ok;
  it('are 1 to 200', () => expect([0, 1, 200, 201].map(plan)).toEqual([false, true, true, false]));
  it('wait for none unless they say so', () =>
    expect(PlanStep.parse({ id: 'a', statutory: 1 }).after).toEqual([]));
});
