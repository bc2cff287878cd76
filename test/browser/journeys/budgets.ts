import { describe, expect, it } from 'vitest';
import { builtConsole } from '../../../console/built.ts';
import { budgetOf, budgets, sizesOf } from '../../../console/sizes.ts';

/** How much script somebody waits for, of the console as it was built for the others. Bytes are the same everywhere. */
export const withinBudgets = (): void => {
  describe('the console', () => {
    it('keeps within what a first view and each further screen may load', async () => {
      const { firstViews, screens } = sizesOf((await builtConsole()).directory);
      const over = [
        ...Object.entries(firstViews).map(([name, size]) => [name, size, budgets.firstView] as const),
        ...Object.entries(screens).map(([name, size]) => [name, size, budgetOf(name)] as const),
      ].filter(([, size, most]) => size > most);
      expect(over).toEqual([]);
    });
  });
};
