import { expect } from 'vitest';
import { picture } from './pictures.ts';
import { sizes, type Visit } from './stage.ts';

/** What is open: accessible at a desk, and in the hand no wider than the window; a picture of each. */
export const bothSizes = async ({ page, accessible }: Visit, name: string): Promise<void> => {
  await accessible();
  await picture(page, name);
  await page.setViewportSize(sizes.hand);
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth > innerWidth'), { timeout: 10_000 })
    .toBe(false);
  await picture(page, `${name}-hand`);
  await page.setViewportSize(sizes.desk);
};
