import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
const address = '/fonts-of-the-test/';

/** Chinese characters for a machine that has none: otherwise a page is boxes, and no picture of it says anything. */
/** Characters that were drawn before their font came stay boxes until they are laid out anew. */
export const drawnAnew = `document.fonts.ready.then(() => {
  document.body.style.display = 'none';
  document.body.getBoundingClientRect();
  document.body.style.display = '';
  return document.fonts.ready.then(() => undefined);
})`;

export const withChinese = async (context: BrowserContext): Promise<void> => {
  const faces = ['400.css', '600.css']
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('./files/', address))
    .join('');
  await context.route(`**${address}*`, (route) =>
    route.fulfill({
      path: join(folder, 'files', new URL(route.request().url()).pathname.slice(address.length)),
      contentType: 'font/woff2',
    }),
  );
  // A script of the page, as text: these tests are typed as programs of Node.
  await context.addInitScript({
    content: `addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = ${JSON.stringify(faces)};
      document.head.append(style);
    });`,
  });
};
