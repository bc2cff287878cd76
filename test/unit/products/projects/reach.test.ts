import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import type { ProjectDependencies } from '../../../../functions/products/projects/dependencies.ts';
import { commitmentGroups } from '../../../../functions/products/projects/reach.ts';
import type { ProjectFile } from '../../../../functions/products/projects/store.ts';
import { shippedList } from '../../../../functions/services/commitments/list.ts';
import { MadeCommitments } from '../../../../functions/services/commitments/made-commitments.ts';
import { newCommitment } from '../../../../functions/services/commitments/make.ts';
import type { Made } from '../../../../functions/services/commitments/model.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';
import { start } from './samples.ts';

const asOf = { now: start, workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS } };
const [terms] = shippedList().matters;
if (!terms) throw new Error('No matter is listed');
const made = newCommitment(
  {
    ...{ subject: { kind: 'project', id: 'pj_1' }, about: 'a/b', called: { zh: '步骤', en: 'the step' } },
    ...{ uscc: '91450300MA5KABCD17' as Made['uscc'], region: '450305', department: '林业局' },
    madeBy: 'signatory#project#pj_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ' as Made['madeBy'],
  },
  { terms, listVersion: 0, claims: new Map() },
  asOf,
);
const waits = { role: 'department', name: '林业局', why: 'retired', since: start } as const;

/** What the end of a project writes of a commitment. */
const left = async (one: Made) => {
  const { table } = memoryTable();
  const commitments = new MadeCommitments(table);
  await table.transact([commitments.put({ made: one, version: 0 }, asOf)]);
  const file = { stages: [{ stage: { committed: [{ id: one.id }] } }] } as unknown as ProjectFile;
  const on = { made: commitments } as unknown as ProjectDependencies;
  for await (const group of commitmentGroups(on, file, asOf)) await table.transact(group);
  return (await commitments.find(one.id))?.made;
};

it('nothing comes of a commitment once its project has ended, not even when its department is somebody', async () => {
  expect(await left(made)).toMatchObject({ status: 'ended', limits: {}, endedAt: start });
  const waiting = await left({ ...made, waits });
  expect(waiting).toMatchObject({ status: 'ended' });
  expect(waiting).not.toHaveProperty('waits');
  expect(await left({ ...made, status: 'kept', endedAt: start })).toMatchObject({ status: 'kept' });
});
