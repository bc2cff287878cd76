import { expect, it } from 'vitest';

/**
 * One number of the product: what it is a limit of, how much by its source, and where the code has it. The number is
 * written down a second time on purpose: who changes a limit changes its row, and says by which source.
 */
export type Row = readonly [what: string, is: unknown, inCode: () => unknown];

/** A test for each row, named after the limit. */
export const limitsHold = (rows: readonly Row[]): void => {
  for (const [what, is, inCode] of rows)
    it(`${what}: ${typeof is === 'string' ? is : JSON.stringify(is)}`, async () =>
      expect(await inCode()).toEqual(is));
};
