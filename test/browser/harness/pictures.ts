import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../docs/pictures/console');

/** `npm run pictures:console`; otherwise a test does not wait for pictures that nobody looks at. */
export const takesPictures = process.env['PICTURES'] === 'on';

/** A picture of what somebody sees, into the documentation, where pictures are asked for. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!takesPictures) return;
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`) });
};
