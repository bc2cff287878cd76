import { describe, expect, it } from 'vitest';
import { choicesOf, monthsIn, mostMonths, periodOf } from '../../../console/src/screens/reports/period.ts';

const today = '2026-11-30';

describe('the period of the reports', () => {
  it.each([
    ['without any, the twelve months until today', undefined, undefined, '2025-12', '2026-11'],
    ['as it is asked for', '2026-03', '2026-05', '2026-03', '2026-05'],
    ['a month by itself', '2026-05', '2026-05', '2026-05', '2026-05'],
    ['that ends before it begins: twelve months until its end', '2026-06', '2026-02', '2025-03', '2026-02'],
    ['longer than a report may span: its last months', '2020-01', '2026-02', '2025-02', '2026-02'],
    ['half typed: as if it were not there', '2026-0', '2026-13', '2025-12', '2026-11'],
  ])('%s', (_, from, to, begin, end) => {
    expect(periodOf(from, to, today)).toEqual({ from: begin, to: end });
  });

  it('has its months in order, and never more than a report may span', () => {
    expect(monthsIn({ from: '2025-12', to: '2026-02' })).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsIn(periodOf('0002-01', '2026-02', today))).toHaveLength(mostMonths);
  });

  it('offers no month that could not be shown', () => {
    const period = periodOf('2019-01', '2019-04', today);
    const { from, to } = choicesOf(period, today);
    expect(from).toContain(period.from);
    expect(to).toContain(period.to);
    for (const begin of from) expect(periodOf(begin, period.to, today)).toEqual({ ...period, from: begin });
    for (const end of to) expect(periodOf(undefined, end, today).to).toBe(end);
  });
});
