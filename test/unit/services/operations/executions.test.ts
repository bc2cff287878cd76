import { InvalidToken } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import type { OperationDependencies } from '../../../../functions/services/operations/dependencies.ts';
import { pageOfExecutions } from '../../../../functions/services/operations/queries/executions.ts';

const asked: (string | undefined)[] = [];
const on = {
  executions: {
    list: (_machine: string, _status: undefined, _limit: number, cursor: string | undefined) => {
      asked.push(cursor);
      return cursor === undefined
        ? Promise.resolve({ executions: [], nextToken: undefined })
        : Promise.reject(new InvalidToken({ message: '', $metadata: {} }));
    },
  },
} as unknown as OperationDependencies;
const page = (cursor?: string) =>
  pageOfExecutions(on, { machine: 'entitlement', status: undefined, limit: 1, cursor, pointer: '/machine' });

it('a cursor that is none is said to be none: an empty one is not even asked for', async () => {
  expect(await page()).toEqual({ ok: true, value: { items: [] } });
  for (const none of ['', 'another list'])
    expect(await page(none)).toMatchObject({ ok: false, error: { kind: 'cursor-invalid' } });
  expect(asked).toEqual([undefined, 'another list']);
});
