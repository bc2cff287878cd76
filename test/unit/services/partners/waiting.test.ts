import { expect, it } from 'vitest';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { addMillis, instant, MINUTE } from '../../../../functions/law/instant.ts';
import type { Key } from '../../../../functions/platform/table/writes.ts';
import { watchedName, type Resume } from '../../../../functions/services/partners/resume.ts';
import { WaitingNames } from '../../../../functions/services/partners/waiting.ts';
import { departmentIn } from '../../../../functions/services/partners/waits.ts';
import { memoryTable } from '../webhooks/fixture.ts';

const now = instant('2026-09-29T10:00:00+08:00');
const asOf = { now, workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS } };
const wanted = departmentIn('450300', '水利局');
const waiter = { kind: 'project', id: 'pj_1' };
const key: Key = { pk: 'WAITING#department#水利局#450300', sk: 'NAME' };

const standing = () => {
  const { table } = memoryTable();
  const names = new WaitingNames(table);
  const begin = async () => table.transact((await names.wait(wanted, 'retired', waiter, now)).writes);
  const look = (project: Resume, at = asOf) => watchedName(names, { project })(key, at);
  const listed = async () => (await names.list({ limit: 10 })).items.map(({ waiting }) => waiting);
  return { table, names, begin, look, listed };
};

it('has what waits for a name go on, and lists it no more', async () => {
  const { names, begin, look, listed } = standing();
  await begin();
  expect(await listed()).toEqual([[waiter]]);
  await look(() => Promise.resolve(true));
  expect(await Array.fromAsync(names.waitersOf(key))).toEqual([]);
  expect(await listed()).toEqual([]);
});

it('keeps what begins to wait anew while it is being had go on', async () => {
  const { begin, look, listed } = standing();
  await begin();
  await look(async () => {
    await begin();
    return true;
  });
  expect(await listed()).toEqual([[waiter]]);
});

it('lists a name again that was thought mended when something began to wait for it', async () => {
  const { table, names, begin, look, listed } = standing();
  await begin();
  const late = await names.wait(wanted, 'retired', { kind: 'project', id: 'pj_2' }, now);
  await look(() => Promise.resolve(true));
  await table.transact(late.writes);
  expect(await listed()).toEqual([]);
  await look(() => Promise.resolve(false), { ...asOf, now: addMillis(now, 20 * MINUTE) });
  expect(await listed()).toEqual([[{ kind: 'project', id: 'pj_2' }]]);
});
