import type { Page } from 'playwright-core';
import { inChinese } from './fonts.ts';

/** What a page is on paper. */
export interface Printed {
  readonly pages: number;
  /** What still can be pressed there: nothing should. */
  readonly buttons: number;
}

/** As Chromium prints it, A4: how many pages, and what of it is of no use on paper. */
export const printed = async (page: Page): Promise<Printed> => {
  await inChinese(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  const buttons = await page.locator('button:visible, nav:visible, input:visible').count();
  await page.emulateMedia({ media: 'screen' });
  // Each page is an object of its own (ISO 32000-1, 7.7.3.3).
  return { pages: [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, buttons };
};
