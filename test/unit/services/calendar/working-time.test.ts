import { describe, expect, it } from 'vitest';
import { Calendars } from '../../../../functions/services/calendar/calendars.ts';
import { calendarDependencies } from '../../../../functions/services/calendar/dependencies.ts';
import { publishNotice } from '../../../../functions/services/calendar/publication.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { regional } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';

const sanyuesan = plainDate('2027-04-08');
const named = { date: sanyuesan, name: { zh: '三月三', en: 'Sanyuesan' } };

const standing = () => {
  const { table } = memoryTable();
  const on = calendarDependencies({ table, clock: handClock() });
  const publish = () =>
    publishNotice(on, {
      notice: regional(2027, { version: 1, off: [named] }),
      why: '桂政办函',
      by: 'op-1',
      foreseenBy: undefined,
    });
  return { table, publish };
};

describe('working time', () => {
  it('that was read holds while nothing was published, and not one decision longer', async () => {
    const { table, publish } = standing();
    const elsewhere = new Calendars(table);
    const before = await elsewhere.workingTime();
    expect(await elsewhere.workingTime()).toBe(before);
    expect(before.calendar.isWorkingDay(sanyuesan)).toBe(true);
    expect((await publish()).ok).toBe(true);
    expect((await elsewhere.workingTime()).calendar.isWorkingDay(sanyuesan)).toBe(false);
  });

  it('published while it was being read is read again at the next look', async () => {
    const { table, publish } = standing();
    const elsewhere = new Calendars(table);
    const [, published] = await Promise.all([elsewhere.workingTime(), publish()]);
    expect(published.ok).toBe(true);
    expect((await elsewhere.workingTime()).calendar.isWorkingDay(sanyuesan)).toBe(false);
  });
});
