import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
const address = '/fonts-of-the-test/';

const everywhere = 'html * { font-family: "Noto Sans SC" !important; }';

const css = (): string =>
  ['400.css', '600.css']
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('./files/', address))
    // Nothing is drawn before its font is there: what was once drawn as a box stays one.
    .map((face) => face.replaceAll('font-display: swap', 'font-display: block'))
    .join('') + everywhere;

const served = (by: Pick<BrowserContext, 'route'>): Promise<unknown> =>
  by.route(`**${address}*`, (route) =>
    route.fulfill({
      path: join(folder, 'files', new URL(route.request().url()).pathname.slice(address.length)),
      contentType: 'font/woff2',
    }),
  );

/** Chinese characters for a machine that has none: otherwise a page is boxes, and no picture of it says anything. */
export const withChinese = async (context: BrowserContext): Promise<void> => {
  await served(context);
  // A script of the page, as text: these tests are typed as programs of Node.
  await context.addInitScript({
    content: `new MutationObserver((_, observer) => {
      if (document.documentElement === null) return;
      observer.disconnect();
      const style = document.createElement('style');
      style.textContent = ${JSON.stringify(css())};
      document.documentElement.append(style);
    }).observe(document, { childList: true });`,
  });
};

/** The same for a page that is open already, whose lines are to be as long as on paper. */
export const inChinese = async (page: Page): Promise<void> => {
  await served(page);
  await page.addStyleTag({ content: css() });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
};
