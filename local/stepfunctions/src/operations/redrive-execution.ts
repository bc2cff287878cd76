import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

/** The last redrive's date answers a repeated call with the same client token. */
export const redriveExecution: Operation = async ({ house, redrives, executions }, input) => {
  const arn = requiredText(input, 'executionArn');
  const token = text(input, 'clientToken', { min: 1, max: 64 });
  const redriven = await house.conductor.change(() => {
    const { record } = executions.load(arn);
    const key = `redrive ${record.id} ${record.redrives} ${token ?? ''}`;
    if (token !== undefined && record.redriven !== null && house.store.meta(key) !== undefined)
      return record.redriven;
    const { redriven: at, redrives: count } = redrives.apply(arn);
    if (token !== undefined) house.store.setMeta(`redrive ${record.id} ${count} ${token}`, 'done');
    return at ?? house.clock.now();
  });
  return { redriveDate: seconds(redriven) };
};
