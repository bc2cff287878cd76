import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** The sample enterprise, at its desk and with a telephone: confirms a benefit, applies, answers a return. */
export const applicant = (stage: () => Stage): void => {
  describe('an applicant', () => {
    it('finds what waits for it, looks at the account and confirms with one click', async () => {
      const { page, accessible, close } = await stage().visit('桂林样例科技有限公司');
      await page.getByRole('heading', { name: '我的事项' }).waitFor();
      await page.getByRole('link', { name: '核对账户，确认领取' }).first().waitFor();
      await accessible();
      await picture(page, 'matters');
      await page.getByRole('link', { name: '核对账户，确认领取' }).first().click();
      await page.getByText('样例银行').first().waitFor();
      await accessible();
      await picture(page, 'matters-benefit');
      await page.getByRole('button', { name: '账户无误，确认领取' }).click();
      await page.getByText(/^现在是“/).waitFor();
      await close();
    });

    it('applies by a form in the hand, and answers what is returned', async () => {
      const { as, clock, visit } = stage();
      const { page, accessible, close } = await visit('桂林样例科技有限公司', 'hand');
      await page.getByRole('link', { name: '申请联合报装' }).first().click();
      await page.getByLabel('所在区县').click();
      await page.getByText('叠彩区').last().click();
      await page.getByLabel('详细地址').fill('叠彩区手机路 2 号');
      await page.getByLabel('联系人').fill('李四');
      await page.getByLabel('联系电话').fill('13812345678');
      await accessible();
      await picture(page, 'apply-hand');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByLabel('供水').check();
      await page.getByLabel(/日用水量/).fill('50');
      await page.getByLabel(/管径/).fill('100');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText('叠彩区 叠彩区手机路 2 号').waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText(/^申请已收到/).waitFor();
      await page.getByRole('heading', { name: /叠彩区手机路/ }).waitFor();
      await clock.settle();

      const partners = await as({ role: 'operator' })('GET', '/v1/partners');
      const { items } = partners.body as { items: { id: string; services: string[] }[] };
      const water = as({
        role: 'partner',
        partner: items.find(({ services }) => services.includes('water'))?.id ?? '',
      });
      const inbox = (await water('GET', '/v1/orders?limit=1')).body as { items: { id: string }[] };
      const order = inbox.items[0]?.id ?? '';
      const returned = await water('POST', `/v1/orders/${order}/events`, {
        body: { eventId: 'browser-return-1', type: 'returned', reasons: ['请补充用水平面图'] },
      });
      expect(returned.status).toBe(201);
      await page.reload();
      await page.getByText('请补充用水平面图').waitFor();
      await accessible();
      await picture(page, 'matters-case-hand');
      await page.getByLabel('补正说明').fill('平面图已补充');
      await page.getByRole('button', { name: '提交补正' }).click();
      await page.getByText('补正已送达，现在是“待受理”').waitFor();
      await close();
    });
  });
};
