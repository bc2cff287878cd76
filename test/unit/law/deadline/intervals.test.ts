import { expect, it } from 'vitest';
import { addMillis, HOUR, type Instant } from '../../../../functions/law/instant.ts';
import { closedAt } from '../../../../functions/law/deadline/intervals.ts';
import { start } from '../../products/projects/samples.ts';

const hour = (n: number): Instant => addMillis(start, n * HOUR);

it('closes what is open, and what lasted no time never was', () => {
  expect(closedAt([{ from: hour(1), to: hour(2) }, { from: hour(3) }], hour(4))).toEqual([
    { from: hour(1), to: hour(2) },
    { from: hour(3), to: hour(4) },
  ]);
  expect(closedAt([{ from: hour(3) }], hour(3))).toEqual([]);
});
