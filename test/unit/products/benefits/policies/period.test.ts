import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import {
  beganLately,
  grantedFor,
  grantKey,
  periodOf,
  type Period,
} from '../../../../../functions/products/benefits/policies/period.ts';
import type { EnterpriseFacts } from '../../../../../functions/rule-language/facts.ts';

const of = (period: Period | undefined, validFrom = '2026-01-01') => ({
  code: 'ONE',
  period,
  validFrom: plainDate(validFrom),
});
const on = plainDate('2026-05-31');
const certified = (...days: string[]): EnterpriseFacts => ({
  certificates: [
    ...days.map((day) => ({ kind: 'high-tech' as const, grantedOn: plainDate(day) })),
    { kind: 'gazelle', grantedOn: plainDate('2026-05-01') },
  ],
});
const highTech: Period = {
  kind: 'event',
  list: 'certificates',
  of: { kind: 'high-tech' },
  fact: 'grantedOn',
};

describe('the period of a policy', () => {
  it.each([
    [undefined, ''],
    [{ kind: 'once' }, ''],
    [{ kind: 'term' }, 'from-2026-01-01'],
    [{ kind: 'year' }, '2026'],
    [{ kind: 'quarter' }, '2026-Q2'],
    [{ kind: 'month' }, '2026-05'],
  ] satisfies [Period | undefined, string][])('%j', (period, key) => {
    expect(periodOf(of(period), on, {})).toBe(key);
  });

  it('is the event, told by a fact or by the latest element of a list', () => {
    const entered = of({ kind: 'event', fact: 'aboveScaleSince' });
    expect(periodOf(entered, on, { aboveScaleSince: plainDate('2026-03-01') })).toBe('event-"2026-03-01"');
    expect(periodOf(of(highTech), on, certified('2023-06-01', '2026-02-01'))).toBe('event-"2026-02-01"');
  });

  it('is unknown, and asked for, where the event is', () => {
    expect(periodOf(of({ kind: 'event', fact: 'aboveScaleSince' }), on, {})).toEqual({
      missing: 'aboveScaleSince',
    });
    expect(periodOf(of(highTech), on, certified())).toEqual({ missing: 'certificates' });
  });

  it('begins anew by the calendar, and for a week whoever was not asked is', () => {
    expect(beganLately({ kind: 'year' }, plainDate('2027-01-07'), 7)).toBe(true);
    expect(beganLately({ kind: 'year' }, plainDate('2027-01-08'), 7)).toBe(false);
    expect(beganLately({ kind: 'quarter' }, plainDate('2026-10-01'), 7)).toBe(true);
    expect(beganLately({ kind: 'month' }, plainDate('2026-11-03'), 7)).toBe(true);
    expect(beganLately({ kind: 'term' }, plainDate('2026-01-01'), 7)).toBe(false);
    expect(beganLately(undefined, plainDate('2026-01-01'), 7)).toBe(false);
  });
});

describe('what was granted', () => {
  const [year, once] = [of({ kind: 'year' }), of(undefined)];
  const days = (day: string) => () => plainDate(day);

  it('is not granted again in its period, and is in the next', () => {
    const granted = { [grantKey('ONE', '2026')]: 'en_1' };
    expect(grantedFor(granted, year, '2026')).toBe('en_1');
    expect(grantedFor(granted, year, '2027', days('2026-05-01'))).toBeUndefined();
    expect(grantedFor(granted, { ...year, code: 'ON' }, '2026')).toBeUndefined();
  });

  it('once stays once, whatever its policy says by now', () => {
    const before = { ONE: 'en_1' };
    expect(grantedFor(before, once, '')).toBe('en_1');
    expect(grantedFor(before, year, '2026', days('2026-03-01')), 'of the year it was matched in').toBe(
      'en_1',
    );
    expect(grantedFor(before, year, '2027', days('2026-03-01'))).toBeUndefined();
    expect(grantedFor({ 'ONE@2026': 'en_1' }, once, '', days('2026-03-01'))).toBe('en_1');
    expect(grantedFor({ 'ONE@2026': 'en_1' }, once, ''), 'archived since').toBe('en_1');
  });

  it('by another way of counting covers the term, and the event, that it fell into', () => {
    const before = { ONE: 'en_1' };
    const term = of({ kind: 'term' }, '2026-04-01');
    expect(grantedFor(before, term, 'from-2026-04-01', days('2026-03-01'))).toBeUndefined();
    expect(grantedFor(before, term, 'from-2026-04-01', days('2026-04-01'))).toBe('en_1');
    expect(grantedFor(before, of(highTech), 'event-"2026-02-01"', days('2026-03-01'))).toBe('en_1');
    expect(grantedFor(before, of(highTech), 'event-"2026-04-01"', days('2026-03-01'))).toBeUndefined();
  });
});
