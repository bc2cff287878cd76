import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, type Tasks } from './execution.ts';

const ask = 'Has what was missing come?';

it('asks at the make-up date whether what was missing has come', async () => {
  const due = '2026-03-04T16:00:00.000Z';
  const answers = [
    lambda({ makeUp: { open: true, until: due } }),
    lambda({ makeUp: { open: false, state: 'suspended' } }),
  ];
  const run = await execution('missing-documents', { caseId: 'ji_1' }, { mocks: { [ask]: answers } });
  expect(await run.next()).toEqual(new Date(due));
  expect(run.call(ask).at).toEqual(new Date(due));
  expect(run).toHaveSucceeded({ open: false, state: 'suspended' });
  expect(run).toMatchGolden('golden/missing-documents.history.txt');
});

it('hands a date that lies beyond its 300th day over to the next execution', async () => {
  const mocks = { [ask]: lambda({ makeUp: { open: true, until: '2029-03-04T16:00:00.000Z' } }) };
  const handedOver: unknown[] = [];
  const tasks: Tasks = {
    'hand-over': ({ task: _, ...said }) => {
      handedOver.push(said);
      return { next: 'one-2' };
    },
  };
  const run = await execution('missing-documents', { caseId: 'ji_1' }, { mocks, tasks });
  await run.advance({ days: 299 });
  expect(run.status).toBe('RUNNING');
  await run.advance({ days: 2 });
  expect(handedOver).toEqual([{ machine: 'missing-documents', execution: 'one', input: { caseId: 'ji_1' } }]);
  expect(run).toHaveSucceeded({ next: 'one-2' });
});
