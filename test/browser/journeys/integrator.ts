import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { startReceiver } from '../../system/harness/receiver.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who looks after a partner's receiver, and the operator who sees that it does not answer. */
export const integrator = (stage: () => Stage): void => {
  describe('an integrator', () => {
    it('sees that nothing arrives, changes the address, and is sent it again', async () => {
      const { as, clock, visit } = stage();
      const uscc = usccOf(95);
      const applied = await as({ role: 'enterprise', uscc })('POST', '/v1/joint-installations', {
        body: application(uscc, ['heat']),
        headers: { 'idempotency-key': 'browser-integrator-1' },
      });
      expect(applied.status).toBe(202);
      await clock.settle();
      const receiver = await startReceiver();

      const { page, accessible, close } = await visit('供热公司');
      await page.getByRole('link', { name: '推送' }).click();
      const endpoint = page.getByRole('list', { name: '接收地址' }).getByRole('listitem').first();
      await endpoint.getByRole('button', { name: '发送测试' }).click();
      await page.getByText(/^测试未收下/).waitFor();
      const delivery = page.getByRole('row', { name: /order\.created/ }).first();
      await delivery.waitFor();
      await accessible();
      await picture(page, 'deliveries');

      await endpoint.getByRole('button', { name: '更换密钥' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
      await page.getByText(/^whsec_/).waitFor();
      await accessible();
      await picture(page, 'deliveries-secret');
      await page.getByRole('button', { name: '已保存，关闭' }).click();
      await page.getByText(/^whsec_/).waitFor({ state: 'detached' });

      await endpoint.getByRole('button', { name: '更换地址' }).click();
      await page.getByLabel('接收地址（https）').fill(`${receiver.origin}/heat`);
      await page.getByRole('dialog').getByRole('button', { name: '更换地址' }).click();
      await endpoint.getByText(`${receiver.origin}/heat`).waitFor();
      await endpoint.getByRole('button', { name: '发送测试' }).click();
      await page.getByText(/^测试已收下/).waitFor();

      await delivery.click();
      const drawer = page.getByRole('dialog');
      await drawer
        .getByText(/第 1 轮/)
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'deliveries-one');
      await drawer.getByRole('button', { name: /重\s?发/ }).click();
      await page.getByText(/^已重排，现在是/).waitFor();
      await clock.settle();
      await drawer.getByText('已送达').waitFor();
      await drawer.getByRole('button', { name: /close|关闭/i }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Deliveries' }).waitFor();
      await accessible();
      await close();
      await receiver.close();
    });

    it('has an operator beside it, who delivers all again that wait', async () => {
      const { page, accessible, close } = await stage().visit('运行管理员');
      await page.getByRole('link', { name: '推送' }).click();
      await page.getByRole('tab', { name: '等待再发' }).click();
      await page
        .getByRole('row', { name: /公司（样例）/ })
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'deliveries-operator');
      await page.getByRole('button', { name: '全部重发' }).click();
      await page
        .getByRole('dialog')
        .getByText(/现在符合条件的有/)
        .waitFor();
      await page.getByLabel('理由').fill('地址已修复');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /重\s?发/ })
        .click();
      await page.getByRole('list', { name: '逐项结果' }).getByRole('listitem').first().waitFor();
      await close();
    });
  });
};
