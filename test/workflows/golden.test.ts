import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { today } from '../../scripts/release/released.ts';

it('every machine has a recorded history', () => {
  const machines = [...today('.').keys()];
  const recorded = readdirSync('test/workflows/golden').map((file) => file.replace('.history.txt', ''));
  expect(recorded.toSorted()).toEqual(machines.toSorted());
});
