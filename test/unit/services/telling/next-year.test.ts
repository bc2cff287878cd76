import { beforeEach, describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import type { WorkingTime } from '../../../../functions/law/deadline/working-time.ts';
import type { Instant } from '../../../../functions/law/instant.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import { nextLook, tellOfNextYear } from '../../../../functions/services/telling/next-year.ts';
import { shanghai, workingTime } from '../../law/samples.ts';
import { memoryTable } from '../webhooks/fixture.ts';

let table: ReturnType<typeof memoryTable>['table'];
beforeEach(() => {
  ({ table } = memoryTable());
});

const unpublished = (): Promise<WorkingTime> =>
  Promise.resolve({ ...workingTime, calendar: workingCalendar([]) });
const mails = async () => (await new MessageStore(table).list({ kind: 'operators' }, { limit: 50 })).items;
const look = (at: Instant) => tellOfNextYear(table)(at, unpublished);

describe('a year that is not published', () => {
  it('is not spoken of before 1 December in Shanghai', async () => {
    await look(shanghai('2026-11-30 23:59'));
    expect(await mails()).toEqual([]);
  });

  it('is told to operators once, whichever function looks, in both languages and with the section', async () => {
    await look(shanghai('2026-12-01 00:00'));
    await look(shanghai('2026-12-01 00:01'));
    await look(shanghai('2026-12-31 09:00'));
    expect(await mails()).toMatchObject([
      {
        code: 'calendar.unpublished',
        body: expect.stringMatching(/^2027 年.+runbook\.md#a-new-years-calendar/) as string,
        en: { body: expect.stringContaining('the year 2027') as string },
      },
    ]);
  });

  it('is told again of the year after', async () => {
    await look(shanghai('2026-12-01 00:00'));
    await look(shanghai('2027-12-02 00:00'));
    expect(await mails()).toHaveLength(2);
  });

  it('is looked for when December begins, and no local clock passes it by', () => {
    expect(nextLook(shanghai('2026-03-02 10:00'))).toBe(shanghai('2026-12-01 00:00'));
    expect(nextLook(shanghai('2026-12-01 00:00'))).toBe(shanghai('2027-12-01 00:00'));
  });
});

it('says nothing of a year whose national notice is in', async () => {
  await tellOfNextYear(table)(shanghai('2025-12-02 10:00'), () => Promise.resolve(workingTime));
  expect(workingTime.calendar.noticeOf(2026, 'nation')).toBeDefined();
  expect(await mails()).toEqual([]);
});
