import { describe, expect, it } from 'vitest';
import { ok } from '../../system/harness/client.ts';
import { dayAfter } from '../harness/days.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

type Items<Item> = { readonly items: readonly Item[] };

/** Pays a benefit whole, as whoever pays it would. */
const pay = async ({ as, clock }: Stage, benefit: string): Promise<void> => {
  await clock.settle();
  const registry = await as({ role: 'operator' })('GET', '/v1/partners');
  for (const { id, kind } of ok<Items<{ id: string; kind: string }>>(registry).items) {
    if (kind !== 'finance') continue;
    const payer = as({ role: 'partner', partner: id });
    const { items } = ok<Items<{ id: string; subject: { id: string }; request: { fen: number } }>>(
      await payer('GET', '/v1/orders?kind=payment&limit=100'),
    );
    const order = items.find(({ subject }) => subject.id === benefit);
    if (order === undefined) continue;
    const { fen } = order.request;
    ok(
      await payer('POST', `/v1/orders/${order.id}/events`, {
        body: { eventId: 'paid-1', type: 'paid', fen },
      }),
    );
    return clock.settle();
  }
  throw new Error(`Nobody was asked to pay ${benefit}`);
};

/** The sample enterprise, at its desk and with a telephone: confirms a benefit, disputes one, applies, answers a return. */
export const applicant = (stage: () => Stage): void => {
  describe('an applicant', () => {
    it('confirms with one click after a look at the account, and says that the money has not come', async () => {
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

      await pay(stage(), new URL(page.url()).pathname.split('/').at(-1) ?? '');
      await page.reload();
      await page.getByRole('button', { name: '款项没有到账' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('部门和平台会收到您的反映，并给您答复。').waitFor();
      await dialog.getByLabel('理由').fill('账户流水中没有这笔款');
      await accessible();
      await dialog.getByRole('button', { name: '款项没有到账' }).click();
      await page.getByText('现在是“反映未到账”').waitFor();
      await picture(page, 'matters-disputed');
      await close();
    });

    it('applies by a form in the hand for a supply while it builds, and answers what is returned', async () => {
      const { as, clock, visit } = stage();
      const { page, accessible, close } = await visit('桂林样例科技有限公司', 'hand');
      const today = await clock.now();
      await page.getByRole('link', { name: '申请联合报装' }).first().click();
      await page.getByLabel('所在区县').click();
      await page.getByTitle('叠彩区').last().click();
      await page.getByLabel('详细地址').fill('叠彩区手机路 2 号');
      await page.getByLabel('联系人').fill('李四');
      await page.getByLabel('联系电话').fill('13812345678');
      await accessible();
      await picture(page, 'apply-hand');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByLabel('供水').check();
      await page.getByLabel(/日用水量/).fill('50');
      await page.getByLabel(/管径/).fill('100');
      await page.getByLabel('本次申请全部为临时供应').check();
      await page.getByLabel('开始日期').fill(dayAfter(today, 1));
      await page.getByLabel('截止日期').fill(dayAfter(today, 61));
      await page.getByRole('button', { name: '增加一期' }).click();
      await page.getByLabel('楼栋').fill('1号楼 60、2号楼 60');
      await accessible();
      await picture(page, 'apply-batch-hand');
      await page.getByRole('button', { name: '删除这一期' }).click();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText('叠彩区手机路 2 号').waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText(/^申请已收到/).waitFor();
      await page.getByRole('heading', { name: /叠彩区手机路/ }).waitFor();
      await page.getByText(/^期限至/).waitFor();
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

    it('who is a citizen applies for the home: no code, and the door is sealed', async () => {
      const { page, accessible, close } = await stage().visit('样例市民');
      await page.goto(`${new URL(page.url()).origin}/matters/apply`);
      await page.getByLabel('所在区县').click();
      await page.getByTitle('叠彩区').last().click();
      await page.getByLabel('小区和楼栋').fill('叠彩区样例小区 5 栋');
      await page.getByLabel('单元、室号').fill('2 单元 501 室');
      await page.getByLabel('联系人').fill('李四');
      await page.getByLabel('联系电话').fill('13812345678');
      expect(await page.getByLabel('单位名称').count()).toBe(0);
      await accessible();
      await page.getByRole('button', { name: '下一步' }).click();
      expect(await page.getByLabel('供热').count(), 'no home asks for it').toBe(0);
      await page.getByLabel('供电').check();
      await page.getByLabel(/容量/).fill('8');
      await picture(page, 'apply-home');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText('2 单元 501 室').waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText(/^申请已收到/).waitFor();
      await page.getByRole('heading', { name: /样例小区 5 栋/ }).waitFor();
      await close();
    });
  });
};
