import { describe, expect, it } from 'vitest';
import { text } from '../../../../functions/common/text.ts';
import { addMillis, DAY, instant } from '../../../../functions/law/instant.ts';
import { addMonths, plainDate } from '../../../../functions/law/plain-date.ts';
import {
  keptUntil,
  RetainedKind,
  shippedPeriod,
  type RetentionPeriod,
} from '../../../../functions/services/retention/periods.ts';
import { verdictOn, type Standing, type Verdict } from '../../../../functions/services/retention/rules.ts';

const now = instant('2027-06-15T12:00:00+08:00');
const why = text('办理中', 'Under way');
const months = (count: number, mustKeep = false): RetentionPeriod => ({
  months: count,
  mustKeep,
  basis: '样例',
});
const going: Standing = { open: true, why };
const endedAt = (text: string): Standing => ({ open: false, endedAt: instant(text) });
const lastMonth = endedAt('2027-05-15T12:00:00+08:00');
const neverEnds: Standing = { open: false };

describe('what becomes of a record', () => {
  it.each<[string, Standing, RetentionPeriod, boolean, Verdict['outcome']]>([
    ['its case goes on, nobody asked', going, months(12), false, 'keep'],
    ['its case goes on, somebody asked', going, months(12), true, 'deferred'],
    ['its case has ended, the period runs, nobody asked', lastMonth, months(12), false, 'keep'],
    ['its case has ended, the period runs, somebody asked', lastMonth, months(12), true, 'erased'],
    ['a law asks that it be kept, somebody asked', lastMonth, months(12, true), true, 'stored-only'],
    ['the period is over', lastMonth, months(0), false, 'erased'],
    ['the period is over, that a law asked for', lastMonth, months(0, true), true, 'erased'],
    ['no period runs, nobody asked', neverEnds, months(0), false, 'keep'],
    ['no period runs, somebody asked', neverEnds, months(120, true), true, 'erased'],
  ])('%s', (_, standing, period, requested, outcome) => {
    expect(verdictOn(standing, period, requested, now).outcome).toBe(outcome);
  });

  it('is decided to the moment: not a millisecond before the period is over', () => {
    const until = keptUntil(instant('2027-05-15T12:00:00+08:00'), months(1));
    expect(until).toBe(instant('2027-06-16T00:00:00+08:00'));
    expect(verdictOn(lastMonth, months(1), false, addMillis(until, -1))).toEqual({
      outcome: 'keep',
      lookAt: until,
    });
    expect(verdictOn(lastMonth, months(1), false, until)).toEqual({ outcome: 'erased' });
  });

  it('is looked at every 30 days, every day where somebody asked', () => {
    expect(verdictOn(going, months(12), false, now)).toMatchObject({ lookAt: addMillis(now, 30 * DAY) });
    expect(verdictOn(lastMonth, months(12), false, now)).toMatchObject({ lookAt: addMillis(now, 30 * DAY) });
    expect(verdictOn(going, months(12), true, now)).toEqual({
      outcome: 'deferred',
      why,
      lookAt: addMillis(now, DAY),
    });
  });

  it('and what must be kept says until when and by what', () => {
    expect(verdictOn(lastMonth, months(12, true), true, now)).toMatchObject({
      until: instant('2028-05-16T00:00:00+08:00'),
      why: { zh: '法定保存期限未满，仅作存储：样例' },
    });
  });
});

it.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-12-15', 1, '2028-01-15'],
  ['2027-03-31', 12, '2028-03-31'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-05-05', 0, '2027-05-05'],
])('%s and %i months is %s (Civil Code art. 202)', (from, count, to) => {
  expect(addMonths(plainDate(from), count)).toBe(to);
});

it('ships a period for each kind, marked as a sample with what it rests on', () => {
  for (const kind of RetainedKind.options)
    expect(shippedPeriod(kind)).toMatchObject({
      kind,
      sample: true,
      basis: expect.stringMatching(/^样例：/),
    });
});
