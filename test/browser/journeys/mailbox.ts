import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** The code of the newest notice that went out, out of the outbox of this machine. */
const newestCode = async ({ instance }: Stage): Promise<string> => {
  const answer = await fetch(`${instance.endpoints.api}/local/outbox`, {
    headers: { accept: 'application/json' },
  });
  const { items } = (await answer.json()) as { items: { text: string }[] };
  return /\d{6}/.exec(items[0]?.text ?? '')?.[0] ?? '';
};

/** Where a program of the enterprise takes what it is sent. */
const receiver = async () => {
  const server = createServer((_, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/liban`, close: () => server.close() };
};

/** An applicant and what it is told: the mailbox, the channels it consents to, and its own program. */
export const mailbox = (stage: () => Stage): void => {
  describe('an applicant who wants to be told', () => {
    it('reads its messages, turns on e-mail with a code, and withdraws again', async () => {
      const { page, accessible, close } = await stage().visit('桂林样例科技有限公司', 'hand');
      await page.getByRole('link', { name: '消息', exact: true }).click();
      await page.getByRole('button', { name: '全部标为已读' }).waitFor();
      await accessible();
      await picture(page, 'messages-hand');
      await page.getByRole('button', { name: '全部标为已读' }).click();
      await page.getByText('已标为已读，现有 0 条未读').waitFor();
      await page.getByText('没有未读').waitFor();
      await page.getByRole('combobox', { name: '全部类别' }).click();
      await page.getByTitle('联合报装').click();
      await page.getByText('没有符合条件的消息').waitFor();
      expect(new URL(page.url()).searchParams.get('topic')).toBe('application');

      await page.getByRole('link', { name: '通知设置' }).click();
      const email = page.getByRole('region', { name: '电子邮件' });
      await email.getByRole('button', { name: '开通' }).click();
      await email.getByRole('textbox', { name: '邮箱' }).fill('sample@example.cn');
      await email.getByRole('button', { name: '开通' }).click();
      await email.getByText('须勾选同意').waitFor();
      await email.getByRole('checkbox').check();
      await accessible();
      await picture(page, 'settings-hand');
      await email.getByRole('button', { name: '开通' }).click();
      await page.getByText('验证码已发到').waitFor();
      await email.getByLabel('六位验证码').fill(await newestCode(stage()));
      await email.getByRole('button', { name: '验证' }).click();
      await page.getByText('现在是“已开通”').waitFor();
      await accessible();
      await email.getByRole('button', { name: '撤回同意' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '撤回同意' }).click();
      await page.getByText('已撤回，地址已删除').waitFor();
      await page.getByText('未开通').first().waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'What was done about consent' }).waitFor();
      await accessible();
      await close();
    });

    it('has its own program told: an endpoint, its secret, a test, and away with it', async () => {
      const { url, close: closeReceiver } = await receiver();
      const { page, accessible, close } = await stage().visit('桂林样例科技有限公司');
      await page.getByRole('link', { name: '推送' }).click();
      await page.getByRole('button', { name: '登记一个地址' }).click();
      await page.getByLabel('接收地址（https）').fill(url);
      await accessible();
      await page.getByRole('dialog').getByRole('button', { name: '登记一个地址' }).click();
      await page.getByText('新密钥，只显示这一次').waitFor();
      expect(await page.locator('.secret').textContent()).toMatch(/^whsec_/);
      await page.getByRole('button', { name: '已保存，关闭' }).click();
      const endpoint = page.getByRole('listitem').filter({ hasText: url });
      await endpoint.getByRole('button', { name: '发送测试' }).click();
      await page.getByText(/测试已收下/).waitFor();
      await endpoint.getByRole('button', { name: '更换密钥' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
      await page.getByText('密钥已更换').waitFor();
      await page.getByRole('button', { name: '已保存，关闭' }).click();
      await accessible();
      await picture(page, 'deliveries-enterprise');
      await endpoint.getByRole('button', { name: '移除' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('系统下线');
      await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
      await page.getByText('已移除').waitFor();
      await close();
      closeReceiver();
    });
  });
};
