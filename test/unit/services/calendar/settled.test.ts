import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calendars } from '../../../../functions/services/calendar/calendars.ts';
import { stampTime } from '../../../../functions/services/legal-data/legal-data.ts';
import { memoryTable } from '../webhooks/fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a calendar that was changed is gone by once nobody goes by the one before', async () => {
  const { table } = memoryTable();
  await table.transact([stampTime(table)]);
  let settled = false;
  const settling = new Calendars(table).settledTime().then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await settling;
  expect(settled).toBe(true);
});

it('a calendar that nobody has changed lately is waited for by nobody', async () => {
  const { table } = memoryTable();
  await table.transact([stampTime(table)]);
  await vi.advanceTimersByTimeAsync(10_000);
  const before = Date.now();
  await new Calendars(table).settledTime();
  expect(Date.now()).toBe(before);
});
