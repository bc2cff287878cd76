import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../docs/pictures/console');

/**
 * A picture of what somebody sees. Taken where `PICTURES=on` asks for them, into the documentation; otherwise the page is
 * drawn all the same, so that what cannot be drawn is noticed.
 */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // What slides or fades has arrived.
  await page.waitForTimeout(400);
  await page.screenshot({
    animations: 'disabled',
    ...(process.env['PICTURES'] === 'on' && { path: join(folder, `${name}.png`) }),
  });
};
