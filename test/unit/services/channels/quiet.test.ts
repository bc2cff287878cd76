import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import {
  QuietHours,
  sendableFrom,
  sendableTomorrow,
  usualQuiet,
} from '../../../../functions/services/channels/quiet.ts';

const at = (time: string) => instant(`2027-01-11T${time}:00+08:00`);
const hours = (from: string, to: string) => QuietHours.parse({ from, to });

describe('quiet hours', () => {
  it.each([
    ['20:59', '20:59'],
    ['08:00', '08:00'],
    ['07:59', '08:00'],
    ['00:00', '08:00'],
  ])('at %s of the day nothing is sent before %s', (now, from) => {
    expect(sendableFrom(at(now), usualQuiet)).toBe(at(from));
  });

  it('go over midnight', () => {
    expect(sendableFrom(at('21:00'), usualQuiet)).toBe(instant('2027-01-12T08:00:00+08:00'));
    expect(sendableFrom(at('23:59'), usualQuiet)).toBe(instant('2027-01-12T08:00:00+08:00'));
  });

  it('may lie within a day, end with it, or be none', () => {
    expect(sendableFrom(at('12:30'), hours('12:00', '14:00'))).toBe(at('14:00'));
    expect(sendableFrom(at('14:00'), hours('12:00', '14:00'))).toBe(at('14:00'));
    expect(sendableFrom(at('23:00'), hours('20:00', '24:00'))).toBe(instant('2027-01-12T00:00:00+08:00'));
    expect(sendableFrom(at('03:00'), hours('03:00', '03:00'))).toBe(at('03:00'));
  });

  it('are over tomorrow, when they would begin the day', () => {
    expect(sendableTomorrow(at('15:00'), usualQuiet)).toBe(instant('2027-01-12T08:00:00+08:00'));
    expect(sendableTomorrow(at('15:00'), hours('12:00', '14:00'))).toBe(instant('2027-01-12T00:00:00+08:00'));
  });

  it.each([
    ['00:00', '24:00'],
    ['08:00', '07:59'],
    ['00:00', '16:01'],
  ])('leave eight hours of the day: %s to %s is refused', (from, to) => {
    expect(QuietHours.safeParse({ from, to }).success).toBe(false);
  });
});
