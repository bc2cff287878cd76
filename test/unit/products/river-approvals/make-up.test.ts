import { expect, it } from 'vitest';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { Timeline } from '../../../../functions/platform/timeline.ts';
import { followed } from '../../../../functions/products/river-approvals/make-up.ts';
import type { RiverDependencies } from '../../../../functions/products/river-approvals/dependencies.ts';
import { RiverCases } from '../../../../functions/products/river-approvals/store.ts';
import { Dossiers } from '../../../../functions/services/dossiers/dossiers.ts';
import { tellerOf } from '../../../../functions/services/telling/teller-of.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';
import { riverCase, start } from './samples.ts';

const asOf = { now: start, workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS } };
const deadline = DeadlineSpec.parse({ budget: 5, kind: 'promised', basis: '第五条', anchor: start });
const makeUp = { missing: ['site-plan', 'survey'], deadline };
const one = riverCase({ status: 'in-review', makeUp });

it('takes in what two hand in at once, so that nobody waits for what has come', async () => {
  const { table } = memoryTable();
  const river = new RiverCases(table);
  const teller = tellerOf(table);
  const on = { river, table, teller, dossiers: new Dossiers(table), timeline: new Timeline(table) };
  await table.transact(river.create(one, {}));
  const hand = async (kind: string) => {
    const file = await river.open(one.id);
    if (!file) throw new Error('No case');
    const given = [{ kind, reference: '1' }];
    return followed(on as unknown as RiverDependencies, file, makeUp, given, asOf);
  };
  const [plan, survey] = [await hand('site-plan'), await hand('survey')];
  expect(await table.transact(plan)).toMatchObject({ ok: true });
  expect(await table.transact(survey)).toMatchObject({ ok: false });
  expect((await river.open(one.id))?.case.makeUp).toEqual(makeUp);
  expect(await table.transact(await hand('survey'))).toMatchObject({ ok: true });
  expect((await river.open(one.id))?.case.makeUp).toBeUndefined();
});
