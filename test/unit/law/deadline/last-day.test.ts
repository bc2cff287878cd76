import { expect, it } from 'vitest';
import { withLastDayOrNone } from '../../../../functions/law/deadline/due-shape.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { lastDayOf } from '../../../../functions/law/last-day.ts';

it.each([
  ['at 24:00 of a day, which is 00:00 of the next', '2027-01-12T00:00:00+08:00', '2027-01-11'],
  ['at the close of business', '2027-01-11T17:30:00+08:00', '2027-01-11'],
  ['at midday', '2027-01-11T12:00:00+08:00', '2027-01-11'],
  ['where it is another day in UTC', '2027-01-11T07:00:00+08:00', '2027-01-11'],
])('a limit that ends %s has as its last day the one on which it is still in time', (_, due, day) => {
  expect(lastDayOf(instant(due))).toBe(day);
});

it('a clock that stands still has no last day', () => {
  expect(withLastDayOrNone(null)).toEqual({ due: null, lastDay: null });
});
