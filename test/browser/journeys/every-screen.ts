import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ok, type Call } from '../../system/harness/client.ts';
import { peopleOf, type Person } from '../harness/people.ts';
import { picture } from '../harness/pictures.ts';
import { allScreens, type Screen } from '../harness/screens.ts';
import { sizes, type Stage, type Visit } from '../harness/stage.ts';

type Found = (call: Call) => Promise<string>;

const firstOf =
  (path: string, name = 'id'): Found =>
  async (call) => {
    const [first] = ok<{ items: readonly Record<string, string>[] }>(await call('GET', path)).items;
    return first?.[name] ?? expect.fail(`${path} has nothing to show`);
  };

/** Of a page of one thing, where one is found. */
const things: Readonly<Record<string, Found>> = {
  '/guides/$id': () => Promise.resolve('utility'),
  '/matters/cases/$id': firstOf('/v1/joint-installations?limit=1'),
  '/matters/benefits/$id': firstOf('/v1/entitlements?limit=1'),
  '/executions/$id': firstOf('/v1/executions?limit=1'),
  '/projects/$id': firstOf('/v1/projects?limit=1'),
  '/river/$id': firstOf('/v1/river-approvals?limit=1'),
  '/policies/$code': firstOf('/v1/policies?limit=1', 'code'),
};

const addressOf = async ({ path }: Screen, { call }: Person): Promise<string> => {
  if (!path.includes('$')) return path;
  const find = things[path] ?? expect.fail(`Say in every-screen.ts where something for ${path} is found`);
  return path.replace(/\$\w+/, encodeURIComponent(await find(call)));
};

/** Called by its address: `/matters/cases/$id` is `matters-cases-one`. */
const pictureOf = ({ path }: Screen): string =>
  path.slice(1).replaceAll('/', '-').replaceAll(/\$\w+/g, 'one') || 'home';

const ready = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  await expect
    .poll(() => page.locator('main [aria-busy="true"], main .ant-spin-spinning').count(), { timeout: 30_000 })
    .toBe(0);
};

/** Goes to another page as a link does, without loading everything anew. */
const go = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await ready(page);
};

/** What is the page's own word, and nobody's name: columns, tabs, the menu, and titles but of one thing. */
const inChinese = (page: Page, { path }: Screen): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main th, main [role="tab"], nav a${path.includes('$') ? '' : ', main h1'}')]
    .map((one) => one.textContent).filter((text) => /[\\u4e00-\\u9fff]/.test(text))`);

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth');

const lookAt = async ({ page, accessible }: Visit, screen: Screen, person: Person): Promise<void> => {
  await go(page, await addressOf(screen, person));
  await accessible();
  await picture(page, `screens/${pictureOf(screen)}`);
  if (screen.density === 'comfortable') {
    await page.setViewportSize(sizes.hand);
    // Tables measure anew what they have room for.
    await expect.poll(() => isWide(page), { timeout: 10_000, message: 'it fits a telephone' }).toBe(false);
    await picture(page, `screens/${pictureOf(screen)}-hand`);
    await page.setViewportSize(sizes.desk);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await ready(page);
  await accessible();
  // A guide is in the language it was written in, and the reference says the name of the product.
  if (!/^\/(guides|reference)/.test(screen.path)) expect(await inChinese(page, screen)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang="zh-CN"]').waitFor();
};

/** All screens that there are, by the console's own table: a new one cannot be forgotten. */
export const everyScreen = (stage: () => Stage): void => {
  describe('every screen', () => {
    it('is accessible and without a fault in both languages, for somebody it is for', async () => {
      const people = await peopleOf(stage());
      const left = new Set(await allScreens());
      for (const person of people) {
        const theirs = [...left].filter(({ isFor }) => isFor(person.me));
        if (theirs.length === 0) continue;
        const visit = await stage().visit(person.name);
        await ready(visit.page);
        for (const screen of theirs) {
          await lookAt(visit, screen, person).catch((error: unknown) => {
            throw new Error(`${screen.path}, as ${person.name}`, { cause: error });
          });
          left.delete(screen);
        }
        await visit.close();
      }
      expect(
        [...left].map(({ path }) => path),
        'screens for nobody',
      ).toEqual([]);
    }, 360_000);
  });
};
