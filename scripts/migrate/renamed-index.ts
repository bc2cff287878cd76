import { absent, equals } from '../../functions/platform/table/condition.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import type { Step } from './step.ts';

/** Stood in `byStatus` by `statusKey`; now in `byState` by `stateKey`. */
export const renamedIndex: Step = (item, { table: { write } }) => {
  const { statusKey, ...rest } = item;
  if (statusKey === undefined) return [];
  const when = typeof item['version'] === 'number' ? equals('version', item['version']) : absent('version');
  return [write.put({ ...rest, stateKey: statusKey } as Item, when)];
};
