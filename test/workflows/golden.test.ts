import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every machine has a recorded history', () => {
  const machines = readdirSync('statemachines').map((file) => file.replace('.asl.json', ''));
  const recorded = readdirSync('test/workflows/golden').map((file) => file.replace('.history.txt', ''));
  expect(recorded.toSorted()).toEqual(machines.toSorted());
});
