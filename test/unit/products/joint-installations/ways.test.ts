import { describe, expect, it } from 'vitest';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { covers } from '../../../../functions/products/joint-installations/external/covers.ts';
import type { Approval } from '../../../../functions/products/joint-installations/external/model.ts';
import { LineRules } from '../../../../functions/products/joint-installations/external/rules-model.ts';
import { shippedRules } from '../../../../functions/products/joint-installations/external/rules.ts';
import { stateFor } from '../../../../functions/products/joint-installations/external/standing.ts';
import { wayOf } from '../../../../functions/products/joint-installations/external/way.ts';
import type { ServiceRequest } from '../../../../functions/products/joint-installations/model.ts';
import { LineMatter, type Crossing, type Line } from '../../../../functions/services/orders/kinds/line.ts';

const now = instant('2026-09-21T01:00:00Z');
const asOf = { now, workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS } };
const gas: ServiceRequest = { service: 'gas', m3PerHour: 20, use: '食堂' };
const low: ServiceRequest = { service: 'power', loadKva: 20, voltage: 'low', supply: 'single' };
const high: ServiceRequest = { ...low, voltage: 'high' };
const road: Extract<Crossing, { matter: 'road-excavation' }> = {
  matter: 'road-excavation',
  place: '试验路',
  lengthM: 120,
  builtOn: plainDate('2010-05-01'),
};
const patch: Crossing = { matter: 'green-space', place: '绿地', areaM2: 15 };

/** After the facts page's table, marked as what it is. */
const rules = LineRules.parse({
  ...shippedRules(),
  thresholds: [
    {
      services: ['power'],
      maxVoltageKv: 0.4,
      maxLengthM: 200,
      way: 'exempt',
      basis: '样例：低压 200 米以下',
    },
    { matters: ['green-space'], maxAreaM2: 15, way: 'commitment', basis: '样例：绿地 15 平方米以下' },
    { matters: ['road-excavation'], maxLengthM: 200, way: 'filing', basis: '样例：200 米以下' },
  ],
});
const way = (crossing: Crossing, request: ServiceRequest = gas, line: Partial<Line> = {}) =>
  wayOf(rules, { line: { crossings: [crossing], ...line }, crossing, request }, asOf).way;

describe('the ways of a line', () => {
  it.each<[string, string, Crossing, ServiceRequest?, Partial<Line>?]>([
    ['a road of 200 m', 'filing', { ...road, lengthM: 200 }],
    ['one metre more', 'review', { ...road, lengthM: 200.5 }],
    ['one whose length nobody says', 'review', { ...road, lengthM: undefined }],
    [
      'two parts of it, together too long',
      'review',
      road,
      gas,
      { crossings: [road, { ...road, place: '二路' }] },
    ],
    ['a short dig of a long line', 'review', road, gas, { lengthM: 5_000 }],
    ['a line said to be shorter than it digs', 'review', { ...road, lengthM: 900 }, gas, { lengthM: 1 }],
    ['low voltage', 'exempt', road, low],
    ['high voltage, its kilovolts unsaid', 'filing', road, high],
    ['a green space of 15 m²', 'commitment', patch],
    ['one of which the area is unsaid', 'review', { ...patch, areaM2: undefined }],
    ['a highway, of which nothing is published', 'review', { matter: 'highway', place: '国道', lengthM: 1 }],
  ])('%s: %s', (_, expected, crossing, request, line) => {
    expect(way(crossing, request, line)).toBe(expected);
  });

  it.each<[string, Partial<typeof road>, string]>([
    ['handed over five years ago today', { builtOn: plainDate('2021-09-21') }, 'filing'],
    ['a day younger', { builtOn: plainDate('2021-09-22') }, 'review'],
    ['overhauled three years ago today', { overhauledOn: plainDate('2023-09-21') }, 'filing'],
    ['a day later', { overhauledOn: plainDate('2023-09-22') }, 'review'],
    ['of unknown age', { builtOn: undefined }, 'review'],
  ])('of a road %s', (_, change, expected) => expect(way({ ...road, ...change })).toBe(expected));

  it('of protected trees are always reviewed', () => {
    const trees = { matter: 'trees', place: '行道树', count: 1 } as const;
    const all = LineRules.parse({ ...rules, thresholds: [{ way: 'exempt', basis: '样例' }] });
    const of = (crossing: Crossing) =>
      wayOf(all, { line: { crossings: [crossing] }, crossing, request: gas }, asOf);
    expect(of({ ...trees, protected: false })).toMatchObject({ way: 'exempt' });
    expect(of({ ...trees, protected: true })).toMatchObject({ way: 'review', always: true });
    expect(of({ matter: 'river', place: '小东江' })).toMatchObject({ way: 'review', always: true });
  });

  it('have departments for every matter, wherever nothing is published', () => {
    expect(
      shippedRules()
        .matters.map(({ matter }) => matter)
        .toSorted(),
    ).toEqual(LineMatter.options.toSorted());
  });
});

const approval = (change: Partial<Approval> = {}): Approval =>
  ({
    ...{ matter: 'road-excavation', place: '试验路（一路至二路）', department: '城管', way: 'review' },
    ...{ status: 'asked', uses: [{ service: 'gas', crossing: road }] },
    ...change,
  }) as Approval;

describe('an approval', () => {
  const by = { department: '城管', way: 'review' } as const;
  it('covers what is no larger there, however the place is written', () => {
    const there = { ...road, place: '试验路(一路至二路) ' };
    expect(covers(approval(), there, by)).toBe(true);
    expect(covers(approval(), { ...there, lengthM: 100 }, by)).toBe(true);
    expect(covers(approval(), { ...there, lengthM: 121 }, by)).toBe(false);
    expect(covers(approval(), { ...there, depthM: 3 }, by), 'told for the first time').toBe(false);
    expect(covers(approval(), { ...there, place: '另一条路' }, by)).toBe(false);
    expect(covers(approval({ status: 'denied' }), there, by)).toBe(false);
    expect(covers(approval({ way: 'filing' }), there, by), 'a filing is no review').toBe(false);
  });

  it('answers once, when the last is there, and opens anew what was answered', () => {
    const state = (before: object, ...statuses: Approval['status'][]) =>
      stateFor(
        { expected: true, ...before },
        statuses.map((status) => approval({ status })),
        'gas',
        now,
      );
    expect(state({}, 'asked', 'approved').outcome).toBeUndefined();
    expect(state({}, 'approved', 'approved').outcome).toBe('cleared');
    expect(state({}, 'denied', 'approved').outcome).toBe('refused');
    expect(state({}, 'denied', 'waiting').outcome, 'no half answer').toBeUndefined();
    const earlier = instant('2026-09-01T01:00:00Z');
    expect(state({ openedAt: earlier }, 'asked').openedAt).toBe(earlier);
    expect(state({ openedAt: earlier, outcome: 'cleared' }, 'asked').openedAt).toBe(now);
    expect(state({ openedAt: earlier }), 'nothing left of it').toEqual({ expected: true, answers: [] });
  });
});
