import { describe, expect, it } from 'vitest';
import { startReceiver } from '../../system/harness/receiver.ts';
import { keyboardOf } from '../harness/keyboard.ts';
import { manyApplications, receiving } from '../harness/many.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

const patience = { timeout: 30_000 };

/** Two hundred orders on one desk, and somebody who works through them without a mouse. */
export const inbox = (stage: () => Stage): void => {
  describe('a clerk with two hundred orders', () => {
    it('works through them by keyboard alone', async () => {
      const receiver = await startReceiver();
      await receiving(stage(), 'gas', `${receiver.origin}/gas`);
      await manyApplications(stage(), 200, () => ['gas']);

      const { page, accessible, close } = await stage().look();
      const keys = await keyboardOf(page);
      await page.getByRole('button', { name: '登录' }).waitFor();
      await keys.to('登录');
      await keys.press('Enter');
      await page.getByRole('link', { name: /燃气公司/ }).waitFor();
      await keys.to(/燃气公司/);
      await keys.press('Enter');
      const rows = page.getByRole('row', { name: /供气报装/ });
      await rows.first().waitFor();

      // Past the menu to the content, as WCAG 2.4.1 has it, then to the list, which is one stop.
      await keys.to('跳到内容');
      await keys.press('Enter');
      await keys.to(/供气报装/);
      await keys.press('End', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowUp');
      await keys.press('?');
      await page.getByText('关闭，回到列表').waitFor();
      await accessible();
      await picture(page, 'desk-keyboard');
      await keys.press('Escape');

      // All of them, with that of the samples: from 150 on they are shown by the hundred, and gone through from page to page.
      await keys.to('继续加载');
      await keys.press('Enter');
      await page.getByText('已加载 200 条').waitFor();
      await keys.press('Enter');
      await page.getByText(/^共 20\d 条$/).waitFor();
      await keys.back(/供气报装/);
      await keys.press('End');
      const last = await keys.at();
      await keys.press('Home');
      await expect.poll(() => keys.at(), patience).not.toBe(last);
      const first = await keys.at();
      // The pages between are drawn meanwhile: each key goes on from where the one before leads.
      await keys.press('End', 'Home', 'PageDown', 'PageUp');
      await expect.poll(() => keys.at(), patience).toBe(first);

      // Three in a row: opened, accepted, closed, and the next one has the focus.
      const done: string[] = [];
      for (let count = 0; count < 3; count += 1) {
        const order = await keys.at();
        done.push(order);
        await keys.press('Enter');
        await page.getByRole('dialog').getByRole('heading', { name: '现在可以办理' }).waitFor();
        await keys.to('受理');
        await keys.press('Enter');
        await page.getByRole('form', { name: '受理' }).waitFor();
        await keys.to('受理');
        await keys.press('Enter');
        await page.getByRole('dialog').getByText('已受理').first().waitFor();
        // As it was it stands there no more.
        await expect.poll(() => rows.allTextContents(), patience).not.toContain(order);
        await keys.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await expect.poll(() => keys.at(), patience).toMatch(/供气报装.*待受理/);
      }
      expect(new Set(done).size).toBe(3);

      await keys.press('/');
      await keys.type('样例路');
      await keys.press('Enter');
      await page.getByText('共 1 条').waitFor();
      await keys.to(/供气报装/);
      expect(await keys.at()).toMatch(/样例路/);
      await keys.onlyKeys();
      await close();
      await receiver.close();
    }, 360_000);
  });
};
