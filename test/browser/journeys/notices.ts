import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who publishes the notices of a year: sees beforehand what they move, and afterwards what moved. */
export const notices = (stage: () => Stage): void => {
  describe('an operator with a notice in hand', () => {
    it('sees which limits it moves, publishes it, and sees that they moved', async () => {
      const { as, clock, visit } = stage();
      // An order whose limit runs over the days that the notice gives off: 1 to 7 October are off already.
      const applied = await as({ role: 'enterprise', uscc: usccOf(71) })('POST', '/v1/joint-installations', {
        body: application(usccOf(71), ['water', 'power']),
        headers: { 'idempotency-key': 'browser-notices-1' },
      });
      expect(applied.status).toBe(202);
      await clock.settle();

      const { page, faults, accessible, close } = await visit('运行管理员');
      await page.getByRole('link', { name: '日历' }).click();
      await page.goto(`${new URL(page.url()).origin}/calendar?year=2026`);
      await page.getByText('尚未收录').waitFor();
      await page.getByText('10/1–10/7 国庆节 放假').waitFor();
      await accessible();
      await picture(page, 'calendar');

      await page.getByRole('tab', { name: '发布通知' }).click();
      await page.getByText('广西壮族自治区').first().click();
      await page.getByRole('button', { name: '空白' }).click();
      await page.getByLabel('文号').fill('桂政办电〔2026〕99号');
      await page.getByLabel('原文链接').fill('https://www.gxzf.gov.cn/notice/2026-99.html');
      const row = page.getByRole('group', { name: '第 1 行' });
      await row.getByLabel('节日').fill('广西三月三');
      // A slip of the hand is refused, beside the line it is about.
      await row.getByLabel('自').fill('2027-09-09');
      await page.getByRole('button', { name: '预览影响' }).click();
      await row.getByText('2027-09-09 不在 2026 年内').waitFor();
      // The browser notes every refusal; this one was wanted.
      expect((faults as string[]).splice(0)).toEqual([expect.stringContaining('status of 422')]);
      expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
      await row.getByLabel('自').fill('2026-09-09');
      await row.getByLabel('至').fill('2026-09-10');
      await page.getByRole('button', { name: '预览影响' }).click();
      await page.getByText(/个期限会移动/).waitFor();
      await page
        .getByText(/晚 \d+ 天/)
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'calendar-preview');

      await page.getByRole('button', { name: '发布', exact: true }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('理由').fill('自治区来文');
      await dialogue.getByRole('button', { name: /发\s*布/ }).click();
      await page.getByText('广西壮族自治区的安排已生效（第 1 版），期限正在重算').waitFor();
      // It goes through everything twice, a minute apart.
      await clock.advance('PT5M');
      await page.getByText('重算已完成，以上期限均已移动').waitFor({ timeout: 30_000 });
      await accessible();
      await picture(page, 'calendar-moved');

      await page.getByRole('tab', { name: '历次发布' }).click();
      await page.getByText('理由：自治区来文').waitFor();
      await page.getByRole('tab', { name: '全年' }).click();
      await page.getByText('9/9–9/10 广西三月三').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Working calendar' }).waitFor();
      await accessible();
      await close();
    });
  });
};
