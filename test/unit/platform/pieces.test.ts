import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPiece, pieceLimit } from '../../../functions/platform/pieces.ts';
import type { Write } from '../../../functions/platform/table/writes.ts';

const group = (writes: number): Write[] => Array.from({ length: writes }, () => ({}) as Write);

describe('a piece', () => {
  it('is as many whole groups as fit, in their order, and one where there are any', async () => {
    const groups = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(groups, async (sizes) => {
        const { writes, taken } = await firstPiece(sizes.map(group));
        const some = sizes.filter((size) => size > 0);
        expect(writes).toHaveLength(some.slice(0, taken).reduce((sum, size) => sum + size, 0));
        expect(taken > 0).toBe(some.length > 0);
        if (taken > 1) expect(writes.length).toBeLessThanOrEqual(pieceLimit);
        const next = some[taken];
        if (next !== undefined) expect(writes.length + next).toBeGreaterThan(pieceLimit);
      }),
    );
  });

  it('asks for no group after the first that does not fit', async () => {
    let asked = 0;
    const groups = function* () {
      for (;;) {
        asked += 1;
        yield group(20);
      }
    };
    expect(await firstPiece(groups())).toMatchObject({ taken: 2 });
    expect(asked).toBe(3);
  });
});
