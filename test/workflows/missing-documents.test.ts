import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

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
