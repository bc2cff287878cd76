import { expect, it } from 'vitest';
import { execution } from './execution.ts';

it('tells and holds back in one task, for all whose account has changed', async () => {
  const records = [{ uscc: '91450300MA5L00001X', version: 2 }];
  const asked: unknown[] = [];
  const tasks = {
    'account-changed': (payload: object) => {
      asked.push(payload);
      return { held: 1 };
    },
  };
  const run = await execution('account-change', { records }, { tasks });
  expect(run).toHaveSucceeded();
  expect(asked).toEqual([{ task: 'account-changed', records }]);
  expect(run).toMatchGolden('golden/account-change.history.txt');
});
