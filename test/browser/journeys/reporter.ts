import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who answers for the city before others: what was promised and kept, with the money that is late, as charts and tables. */
export const reporter = (stage: () => Stage): void => {
  describe('a leader with the reports', () => {
    it('reads what was kept by month and by partner, and takes the table along', async () => {
      const { as, clock, visit } = stage();
      const applied = await as({ role: 'enterprise', uscc: usccOf(72) })('POST', '/v1/joint-installations', {
        body: application(usccOf(72), ['water', 'power', 'gas']),
        headers: { 'idempotency-key': 'browser-reporter-1' },
      });
      expect(applied.status).toBe(202);
      await clock.settle();
      const { page, accessible, close } = await visit('运行管理员');
      await page.getByRole('link', { name: '报表' }).click();
      const promises = page.getByRole('region', { name: '承诺兑现' });
      await promises.getByRole('img', { name: /同样的数字在旁边的表中/ }).waitFor();
      await page.getByRole('region', { name: '惠企资金' }).getByRole('row', { name: /合计/ }).waitFor();
      await page
        .getByRole('region', { name: '现在逾期和临期的拨付' })
        .getByText('人力资源')
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'reports');

      await promises.getByText('按单位').click();
      await promises.getByRole('row', { name: /供水公司/ }).waitFor();
      expect(new URL(page.url()).searchParams.get('by')).toBe('partner');
      await picture(page, 'reports-partners');
      const downloading = page.waitForEvent('download');
      await promises.getByRole('button', { name: '下载“承诺兑现”（CSV）' }).click();
      const table = readFileSync(await (await downloading).path(), 'utf8');
      expect(table).toMatch(/^\uFEFF"单位","按期办结","逾期","在办未逾期","兑现率"\r\n/);
      expect(table).toContain('供水公司');
      await page.getByText(/已下载 承诺兑现/).waitFor();

      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Promises kept' }).waitFor();
      await page
        .getByRole('region', { name: 'Benefits' })
        .getByRole('row', { name: /In all/ })
        .waitFor();
      await accessible();
      await close();
    });

    it('is a department with its own figures alone', async () => {
      const { page, accessible, close } = await stage().visit('市人力资源和社会保障局（样例）');
      await page.getByRole('link', { name: '报表' }).click();
      await page.getByRole('heading', { name: '承诺兑现' }).waitFor();
      await page.getByRole('region', { name: '失信线索' }).getByText('没有立案').waitFor();
      expect(await page.getByText('按单位').count()).toBe(0);
      await accessible();
      await close();
    });
  });
};
