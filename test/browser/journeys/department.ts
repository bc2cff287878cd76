import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** A department: answers another's letter, and says why a payment is late, in instalments that add up. */
export const department = (stage: () => Stage): void => {
  describe('a department', () => {
    it('answers a letter on its desk', async () => {
      const { as, visit } = stage();
      const { items } = (await as({ role: 'operator' })('GET', '/v1/partners')).body as {
        items: { id: string; department?: string }[];
      };
      const idOf = (code: string) => items.find(({ department }) => department === code)?.id ?? '';
      const sent = await as({ role: 'partner', partner: idOf('人力资源和社会保障局') })(
        'POST',
        '/v1/consultations',
        {
          body: {
            to: idOf('自然资源局'),
            about: { kind: 'rule', reference: '漓江保护条例第三条' },
            question: '请就拟建实训基地选址出具意见',
          },
          headers: { 'idempotency-key': 'browser-letter-1' },
        },
      );
      expect(sent.status).toBe(201);
      await stage().clock.settle();
      const { page, accessible, close } = await visit('市自然资源局（样例）');
      await page.getByRole('row', { name: /实训基地选址/ }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: '复函', exact: true }).click();
      await accessible();
      await picture(page, 'desk-letter');
      const form = drawer.getByRole('form', { name: '复函' });
      await form.getByText('无异议').click();
      await form.getByRole('button', { name: '复函' }).click();
      await page.getByText('已办理，现在是“已复函”').waitFor();
      await close();
    });

    it('says why a payment is late, and cannot send sums that do not add up', async () => {
      const { page, accessible, close } = await stage().visit('市人力资源和社会保障局（样例）');
      await page.getByRole('link', { name: '兑现与诚信' }).click();
      await page.getByRole('row', { name: /高校毕业生补助/ }).click();
      const form = page.getByRole('form', { name: '说明逾期原因' });
      await form.getByLabel('逾期原因').fill('年度预算调剂尚未到位');
      await form.getByLabel('责任人').fill('李四');
      await form.getByLabel('联系方式').fill('0773-2800000');
      const whole = Number((await form.getByLabel('第 1 期金额（元）').inputValue()).replaceAll(',', ''));
      await form.getByLabel('第 1 期日期').fill('2027-01-11');
      await form.getByLabel('第 1 期金额（元）').fill('1000');
      await form.getByText('还差').waitFor();
      expect(await form.getByRole('button', { name: '提交说明' }).isDisabled()).toBe(true);
      await form.getByRole('button', { name: '增加一期' }).click();
      await form.getByLabel('第 2 期日期').fill('2027-02-01');
      await form.getByLabel('第 2 期金额（元）').fill(String(whole - 1_000));
      await form.getByText('相符').waitFor();
      await accessible();
      await picture(page, 'department-statement');
      await form.getByRole('button', { name: '提交说明' }).click();
      await page.getByText('说明已送达企业，责任人李四').waitFor();
      await page
        .getByRole('row', { name: /已说明/ })
        .first()
        .waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Payments and promises' }).waitFor();
      await accessible();
      await close();
    });
  });
};
