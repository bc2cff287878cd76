import { describe, expect, test } from 'vitest';
import { recurrence } from '../../local/schedules/expression.ts';

const next = (expression: string, after: string, zone = 'Asia/Shanghai', made = '2026-01-01T00:00:00Z') => {
  const due = recurrence(expression, zone).next(Date.parse(after), Date.parse(made));
  return due === undefined ? undefined : new Date(due).toISOString().replace('.000', '');
};

describe('schedule expressions', () => {
  test.each([
    ['rate(15 minutes)', '2026-01-01T00:00:00Z', '2026-01-01T00:15:00Z'],
    ['rate(15 minutes)', '2026-01-01T00:14:59Z', '2026-01-01T00:15:00Z'],
    ['rate(1 day)', '2026-03-01T00:00:01Z', '2026-03-02T00:00:00Z'],
    ['cron(0 9 ? * MON-FRI *)', '2026-11-20T01:00:00Z', '2026-11-23T01:00:00Z'],
    ['cron(0 9 ? * 2-6 *)', '2026-11-22T00:00:00Z', '2026-11-23T01:00:00Z'],
    ['cron(0/20 8-9 * * ? *)', '2026-11-22T00:41:00Z', '2026-11-22T01:00:00Z'],
    ['cron(30 23 L * ? *)', '2026-02-01T00:00:00Z', '2026-02-28T15:30:00Z'],
    ['cron(0 0 29 2 ? *)', '2026-01-01T00:00:00Z', '2028-02-28T16:00:00Z'],
    ['cron(15,45 10 1 JAN,JUL ? 2027)', '2026-01-01T00:00:00Z', '2027-01-01T02:15:00Z'],
    ['at(2026-10-01T09:00:00)', '2026-01-01T00:00:00Z', '2026-10-01T01:00:00Z'],
    ['at(2026-10-01T09:00:00)', '2026-10-01T01:00:00Z', undefined],
    ['cron(0 0 1 1 ? 2025)', '2026-01-01T00:00:00Z', undefined],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test('follow the zone through its summer time', () => {
    expect(next('cron(0 9 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T07:00:00Z');
    expect(next('cron(0 9 * * ? *)', '2026-03-27T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-28T08:00:00Z');
  });

  test.each([
    'rate(0 minutes)',
    'rate(1 week)',
    'cron(0 9 * * *)',
    'cron(60 9 * * ? *)',
    'cron(0 9 15W * ? *)',
    'daily',
  ])('%s is refused', (expression) => {
    expect(() => recurrence(expression, 'UTC')).toThrow();
  });
});
