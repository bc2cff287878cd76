import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { today } from '../../scripts/release/released.ts';

it('every machine has a recorded history, and each history is of a machine', () => {
  const machines = [...today('.').keys()];
  const recorded = readdirSync('test/workflows/golden').map((file) => file.replace('.history.txt', ''));
  expect(machines.filter((machine) => !recorded.includes(machine))).toEqual([]);
  // One that goes several ways has a history of each: `river-approval-set-aside`.
  const isOf = (name: string) => (machine: string) => name === machine || name.startsWith(`${machine}-`);
  expect(recorded.filter((name) => !machines.some(isOf(name)))).toEqual([]);
});
