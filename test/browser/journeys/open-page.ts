import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { ok } from '../../system/harness/client.ts';
import type { Stage } from '../harness/stage.ts';

/** What a page asks for again and again, by status. Its own clock is moved, so that nobody waits for the next time. */
const listsAsked = (page: Page, path: string) => {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === path) statuses.push(response.status());
  });
  return statuses;
};

const patience = { timeout: 30_000 };

/** As a browser does when another tab is brought to the front, and back. */
const setVisible = (page: Page, state: 'visible' | 'hidden'): Promise<unknown> =>
  page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));`);

const apply = async ({ as, clock }: Stage, number: number): Promise<void> => {
  const uscc = usccOf(number);
  ok(
    await as({ role: 'enterprise', uscc })('POST', '/v1/joint-installations', {
      body: application(uscc, ['drainage']),
      headers: { 'idempotency-key': `browser-open-${number}` },
    }),
  );
  await clock.settle();
};

/** A page that stays open all day: in front, behind others, without a network, and older than the platform. */
export const openPage = (stage: () => Stage): void => {
  describe('a page that stays open', () => {
    it('keeps its tabs where they are when it is known how much is in each', async () => {
      await apply(stage(), 50);
      const { page, close } = await stage().visit('排水公司');
      const ended = page.getByRole('tab', { name: /^已办结/ });
      const counted = page.getByRole('tab', { name: /^待我办 \d/ });
      await counted.waitFor();
      let answer = (): void => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/v1/orders?*', async (route) => {
        await asked;
        await route.continue();
      });
      await page.reload();
      await ended.waitFor();
      expect(await counted.count()).toBe(0);
      const before = await ended.boundingBox();
      answer();
      await counted.waitFor();
      expect(await ended.boundingBox()).toEqual(before);
      await close();
    });

    it('looks again by itself in front alone, and is answered 304 while nothing changed', async () => {
      await apply(stage(), 51);
      const { page, close } = await stage().lookApart();
      await page.clock.install();
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('link', { name: /排水公司/ }).click();
      const rows = page.getByRole('row', { name: /排水报装/ });
      await rows.first().waitFor();
      const asked = listsAsked(page, '/v1/orders');

      await page.clock.runFor(11_000);
      await expect.poll(() => asked, patience).toEqual([304]);

      // Paused, or behind another tab, it asks for nothing.
      await page.getByRole('button', { name: '暂停刷新' }).click();
      await page.getByText(/^已暂停/).waitFor();
      await page.clock.runFor(60_000);
      await page.getByRole('button', { name: '继续刷新' }).click();
      await setVisible(page, 'hidden');
      const before = asked.length;
      await page.clock.runFor(60_000);
      expect(asked.length).toBe(before);
      await apply(stage(), 52);
      const seen = await rows.count();
      await setVisible(page, 'visible');
      await page.clock.runFor(11_000);
      await expect.poll(() => rows.count(), patience).toBe(seen + 1);
      expect(asked.slice(before)).toContain(200);
      await close();
    });

    it('says that there is no network, goes on by itself, and loses nothing of a form', async () => {
      const { page, faults, close } = await stage().visit('桂林样例科技有限公司');
      await page.getByRole('link', { name: '申请联合报装' }).first().click();
      await page.getByLabel('详细地址').fill('叠彩区断网路 3 号');
      await page.context().setOffline(true);
      await page.getByText('网络已断开，看到的是断开前的内容').waitFor();
      await page.getByLabel('联系人').fill('王五');
      await page.context().setOffline(false);
      await page.getByText('网络已断开，看到的是断开前的内容').waitFor({ state: 'detached' });
      expect(await page.getByLabel('详细地址').inputValue()).toBe('叠彩区断网路 3 号');
      expect(await page.getByLabel('联系人').inputValue()).toBe('王五');
      // What was under way when the network went is noted by the browser, and asked again by the page.
      const noted = (faults as string[]).splice(0);
      expect(noted.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
      await close();
    });

    it('shows a status and a kind that it does not know as the API names them, and the rest as ever', async () => {
      const { page, close } = await stage().visit('排水公司');
      const rows = page.getByRole('row', { name: /排水报装/ });
      await rows.first().waitFor();
      const known = await rows.count();
      await page.route('**/v1/orders?*', async (route) => {
        // Asked for whole, whatever the page has of it.
        const { 'if-none-match': _, ...headers } = route.request().headers();
        const response = await route.fetch({ headers });
        const body = (await response.json()) as { items: Record<string, unknown>[] };
        const [first, ...rest] = body.items;
        await route.fulfill({
          response,
          json: { ...body, items: [{ ...first, status: 'teleported', kind: 'wish' }, ...rest] },
        });
      });
      await page.getByRole('button', { name: '刷新', exact: true }).click();
      await page.getByRole('row', { name: /wish.*teleported/ }).waitFor();
      expect(await rows.count()).toBe(known - 1);
      await close();
    });
  });
};
