import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who answers for the city: reads what is late, of whom, and takes it along as a table. */
export const leader = (stage: () => Stage): void => {
  describe('a leader', () => {
    it('reads the board, asks whose turn it is, and downloads the table', async () => {
      const { as, clock, visit } = stage();
      const applied = await as({ role: 'enterprise', uscc: usccOf(81) })('POST', '/v1/joint-installations', {
        body: application(usccOf(81), ['water', 'power', 'gas']),
        headers: { 'idempotency-key': 'browser-leader-1' },
      });
      expect(applied.status).toBe(202);
      await clock.settle();
      await clock.workingDays(5);

      const { page, accessible, close } = await visit('运行管理员');
      await page.getByRole('link', { name: '红黄灯' }).click();
      await page
        .getByRole('row', { name: /受理.*供电局/ })
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'overdue');

      await page.getByRole('button', { name: '供电局（样例）' }).click();
      await page.getByRole('button', { name: '清除筛选' }).waitFor();
      await expect
        .poll(() =>
          page
            .getByRole('row', { name: /供水公司/ })
            .filter({ hasText: '工单' })
            .count(),
        )
        .toBe(0);
      await page
        .getByRole('row', { name: /工单.*供电局/ })
        .first()
        .click();
      await page.getByRole('dialog').getByText('承办单位').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '逐日说明' }).waitFor();
      await accessible();
      await picture(page, 'overdue-one');

      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载表格（CSV）' }).click();
      const table = readFileSync(await (await downloading).path(), 'utf8');
      expect(table).toMatch(/^\uFEFF"灯色"/);
      expect(table.split('\r\n').slice(1, -1).length).toBeGreaterThan(0);
      expect(table).not.toContain('供水公司');

      await page
        .getByRole('dialog')
        .getByRole('button', { name: /close|关闭/i })
        .click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Overdue board' }).waitFor();
      await accessible();
      await close();
    });
  });
};
