import { expect, it } from 'vitest';

/**
 * One number of the product: what it is a limit of, how much by its source, and where the code has it. The number is
 * written down a second time on purpose: who changes a limit changes its row, and says by which source.
 */
export type Row = readonly [what: string, is: unknown, inCode: () => unknown];

export const limitsHold = (rows: readonly Row[]) =>
  it.each(rows.map(([what, is, inCode]) => ({ what, is, inCode })))('$what: $is', async ({ is, inCode }) =>
    expect(await inCode()).toEqual(is),
  );
