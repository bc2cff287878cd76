import type { BrowserContext, Page } from 'playwright-core';
import { builtConsole } from '../../console/built.ts';
import { budgetOf, budgets, sizesOf } from '../../console/sizes.ts';
import { application, usccOf } from '../../test/system/harness/city.ts';
import { clientOf, ok } from '../../test/system/harness/client.ts';
import { clockOf } from '../../test/system/harness/clock.ts';
import { startInstanceProcess } from '../../test/system/harness/instance.ts';
import { hasBrowser, openBrowser } from '../../test/browser/harness/chromium.ts';
import { median, type Row } from './row.ts';

const orders = 100;
const manyRows = 10_000;
/** Such a list is shown by the hundred. */
const lastOfPage = 99;
const times = 9;
/** How much longer the desk may take until its first rows than the bare page: with an empty cache, and with a full one. */
const coldBar = 5;
const warmBar = 5;
/** A page that stands still for longer is felt to (RAIL). */
const frameBar = 100;

const rowsOfSizes = async (): Promise<Row[]> => {
  const { shell, firstViews, screens } = sizesOf((await builtConsole()).directory);
  const row = (name: string, value: number, most?: number): Row => ({
    name: `script, gzip: ${name}`,
    value: Math.round(value),
    unit: 'KB',
    ...(most !== undefined && { bar: `≤ ${most}` }),
  });
  return [
    row('the shell', shell),
    ...Object.entries(firstViews).map(([name, size]) => row(`first view, ${name}`, size, budgets.firstView)),
    ...Object.entries(screens).map(([name, size]) => row(`beyond it, ${name}`, size, budgetOf(name))),
  ];
};

const firstRow = (page: Page): Promise<void> => page.locator('[data-row-key]').first().waitFor();

/** Signs in as a clerk. @returns what the tab keeps of it */
const signIn = async (context: BrowserContext, api: string): Promise<string> => {
  const page = await context.newPage();
  await page.goto(api);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: /供水公司/ }).click();
  await firstRow(page);
  const kept = (await page.evaluate('JSON.stringify({ ...sessionStorage })')) as string;
  await page.close();
  return kept;
};

/** A tab in which somebody is signed in already. */
const tabOf = async (context: BrowserContext, kept: string): Promise<Page> => {
  const page = await context.newPage();
  await page.addInitScript({ content: `Object.assign(sessionStorage, ${kept})` });
  return page;
};

/**
 * The least that a page of these rows can do: it asks the API the same two questions, side by side and at once, and writes
 * a plain table. No script but these lines, no style, no word of who is signed in.
 */
const barePage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><table></table><script type="module">
  const user = Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:'));
  const headers = { authorization: 'Bearer ' + JSON.parse(user[1]).access_token, 'accept-language': 'zh-CN' };
  const ask = async (path) => (await fetch(path, { headers })).json();
  const [, { items }] = await Promise.all([
    ask('/v1/me'),
    ask('/v1/orders?tab=mine&sort=timeLeft&limit=100&counts=true'),
  ]);
  document.querySelector('table').append(
    ...items.slice(0, 25).map((one) => {
      const row = document.createElement('tr');
      row.dataset.rowKey = one.id;
      for (const said of [one.request.site.address, one.kind, one.status, one.createdAt])
        row.insertCell().textContent = said;
      return row;
    }),
  );
</script>`;

const secondsToRows = async (
  context: BrowserContext,
  address: string,
  kept: string,
  bare = false,
): Promise<number> => {
  const page = await tabOf(context, kept);
  if (bare) await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: barePage }));
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await firstRow(page);
  const seconds = (performance.now() - began) / 1_000;
  await page.close();
  return seconds;
};

/** The longest time between two frames while something goes on in the page. */
const longestFrame = `(async (act) => {
  let longest = 0;
  let last = performance.now();
  let goesOn = true;
  const frame = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (goesOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  await act();
  goesOn = false;
  return longest;
})`;

/** Ten thousand rows in one list, scrolled through and turned page by page. */
const amongMany = async (context: BrowserContext, api: string, kept: string): Promise<Row[]> => {
  const page = await tabOf(context, kept);
  await page.route('**/v1/orders?*', async (route) => {
    const { 'if-none-match': _, ...headers } = route.request().headers();
    const response = await route.fetch({ headers });
    const { items, counts } = (await response.json()) as { items: { id: string }[]; counts?: unknown };
    const all = Array.from({ length: manyRows }, (_, n) => ({ ...items[n % items.length], id: `or_${n}` }));
    await route.fulfill({ response, json: { items: all, counts } });
  });
  await page.goto(`${api}/desk`);
  await page.locator('[data-row-key]').nth(lastOfPage).waitFor();
  const frames = async (act: string) =>
    Math.round((await page.evaluate(`${longestFrame}(${act})`)) as number);
  const pause = 'await new Promise((done) => setTimeout(done, 50));';
  const scrolling = await frames(
    `async () => { for (let n = 0; n < 30; n += 1) { scrollBy(0, 150); ${pause} } }`,
  );
  const turning = await frames(
    `async () => { for (let n = 0; n < 10; n += 1) { document.querySelector('.ant-pagination-next').click(); ${pause}${pause} } }`,
  );
  await page.close();
  return [
    {
      name: 'ten thousand rows: longest frame while scrolling a page that is there',
      value: scrolling,
      unit: 'ms',
      bar: `≤ ${frameBar}`,
    },
    {
      name: 'ten thousand rows: longest frame while turning pages',
      value: turning,
      unit: 'ms',
      bar: `≤ ${2 * frameBar}`,
    },
  ];
};

/** What somebody waits for in the console: bytes, first rows, and a list of ten thousand. */
export const benchConsole = async (): Promise<Row[]> => {
  const instance = await startInstanceProcess({ CONSOLE: 'on', SEED: 'samples' });
  const browser = hasBrowser ? await openBrowser() : undefined;
  try {
    const { api } = instance.endpoints;
    while ((await fetch(api)).status !== 200) await new Promise((done) => setTimeout(done, 200));
    const sizes = await rowsOfSizes();
    if (browser === undefined) return sizes;
    const enterprise = clientOf(instance, { role: 'enterprise', uscc: usccOf(1) });
    for (let n = 0; n < orders; n += 1)
      ok(
        await enterprise('POST', '/v1/joint-installations', {
          body: application(usccOf(1), ['water']),
          headers: { 'idempotency-key': `bench-${n}` },
        }),
      );
    await clockOf(instance).settle();
    const known = await browser.newContext({ locale: 'zh-CN' });
    const kept = await signIn(known, api);
    const [bare, cold, warm]: [number[], number[], number[]] = [[], [], []];
    for (let n = 0; n < times; n += 1) {
      const fresh = await browser.newContext({ locale: 'zh-CN' });
      bare.push(await secondsToRows(known, `${api}/bare`, kept, true));
      cold.push(await secondsToRows(fresh, `${api}/desk`, kept));
      await fresh.close();
      warm.push(await secondsToRows(known, `${api}/desk`, kept));
    }
    const beside = (all: readonly number[]) => median(all.map((one, n) => one / (bare[n] ?? NaN)));
    const row = (name: string, all: readonly number[], most: number): Row => ({
      name,
      value: median(all),
      unit: 's',
      ratio: beside(all),
      bar: `≤ ${most} ×`,
    });
    return [
      ...sizes,
      {
        name: 'a bare page that asks the same of the API, and writes 25 rows',
        value: median(bare),
        unit: 's',
      },
      row('the desk: rows visible, cold', cold, coldBar),
      row('the desk: rows visible, warm', warm, warmBar),
      ...(await amongMany(known, api, kept)),
    ];
  } finally {
    await browser?.close();
    await instance.dispose();
  }
};
