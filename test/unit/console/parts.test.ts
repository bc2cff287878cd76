import { describe, expect, it } from 'vitest';
import { lastDayOf, saidCount, saidDay, saidMoment, saidMoney } from '../../../console/src/parts/days.ts';
import { bindingOf, colourOf, urgency, type Limit } from '../../../console/src/parts/light.ts';
import { problemName } from '../../../console/src/parts/problem-name.ts';
import { parseSearch, stringifySearch } from '../../../console/src/parts/search.ts';
import { explained } from '../../../functions/entrypoints/problem-pages.ts';
import { PROBLEMS } from '../../../functions/platform/problem-kinds.ts';

const limit = (change: Partial<Limit> = {}): Limit => ({
  kind: 'promised',
  basis: '第九条',
  budget: 8,
  unit: 'working-days',
  anchor: '2026-09-07T01:00:00.000Z',
  due: '2026-09-17T16:00:00.000Z',
  lastDay: '2026-09-17',
  used: 0,
  remaining: 8,
  provisional: false,
  breached: false,
  overdue: 0,
  suspended: false,
  calendarVersion: '2026.1',
  ...change,
});

describe('days', () => {
  it('are those of Shanghai, with the weekday; another year is said', () => {
    const now = new Date('2026-09-07T01:00:00Z');
    expect(saidDay('2026-09-17', 'zh', now)).toBe('9月17日 周四');
    expect(saidDay('2026-09-17', 'en', now)).toBe('17 Sept Thu');
    expect(saidDay('2027-01-11', 'zh', now)).toBe('2027年1月11日 周一');
    expect(saidMoment('2026-11-30T08:20:00Z', 'zh', now)).toBe('11月30日 16:20');
    expect(saidMoment('2026-12-31T16:00:00Z', 'zh', now)).toBe('2027年1月1日 00:00');
  });

  it('a limit that ends at 24:00 ends with the day before', () => {
    expect(lastDayOf('2026-09-17T16:00:00.000Z')).toBe('2026-09-17');
  });

  it('working days have halves, and no more than that', () => {
    expect([2, 2.5, 2.26, 0.1].map(saidCount)).toEqual(['2', '2.5', '2.5', '0']);
  });

  it('money is in yuan with two digits', () => {
    expect(saidMoney(123_450, 'zh')).toBe('1,234.50 元');
  });
});

describe('the light of a limit', () => {
  it.each([
    ['green', {}],
    ['yellow', { remaining: 2 }],
    ['yellow', { budget: 1, remaining: 1 }],
    ['red', { breached: true, remaining: 0, overdue: 2 }],
    ['grey', { suspended: true, due: null }],
    // Done is done: what was late before is told in words.
    ['grey', { breached: true, metAt: '2026-09-18T01:00:00.000Z' }],
  ] as const)('is %s', (colour, change) => {
    expect(colourOf(limit(change))).toBe(colour);
  });

  it('binds where the least is left; what stands still or is met comes last', () => {
    const over = limit({ breached: true, overdue: 3 });
    const soon = limit({ remaining: 1 });
    const still = limit({ suspended: true, due: null });
    expect(bindingOf({ still, soon, over })?.[0]).toBe('over');
    expect(bindingOf({ still, soon })?.[0]).toBe('soon');
    expect(urgency(over)).toBeLessThan(urgency(soon));
    expect(bindingOf({})).toBeUndefined();
  });
});

describe('the filters in an address', () => {
  it('come back as they were, several under one name too', () => {
    const search = { tab: 'waiting', status: ['returned', 'suspended'], text: '象山 & 8 号' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('what is empty is not said', () => {
    expect(stringifySearch({ text: '', kind: undefined })).toBe('');
  });
});

describe('a refusal', () => {
  const kinds = Object.keys(PROBLEMS).map((kind) => explained(kind as keyof typeof PROBLEMS));

  it.each(Object.keys(PROBLEMS))('%s is said in words, as the API explains it', (code) => {
    const { title } = PROBLEMS[code as keyof typeof PROBLEMS];
    expect([problemName(kinds, code, 'zh'), problemName(kinds, code, 'en')]).toEqual([title.zh, title.en]);
  });

  it('of a kind that is not known is said by its code', () => {
    expect(problemName(kinds, 'of-tomorrow', 'zh')).toBe('of-tomorrow');
  });
});
