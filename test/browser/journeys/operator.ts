import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** An application whose execution was stopped: what an operator finds in the morning. */
const stoppedCase = async ({ as, clock }: Stage, number: number): Promise<string> => {
  const uscc = usccOf(number);
  const applied = await as({ role: 'enterprise', uscc })('POST', '/v1/joint-installations', {
    body: application(uscc, ['water']),
    headers: { 'idempotency-key': `browser-operator-${number}` },
  });
  expect(applied.status).toBe(202);
  await clock.settle();
  const execution = `joint-installation:${(applied.body as { id: string }).id}`;
  const stopped = await as({ role: 'operator' })('POST', `/v1/executions/${execution}/stop`, {
    body: { reason: '误停' },
  });
  expect(stopped.status).toBe(202);
  await clock.settle();
  return execution;
};

/** Who keeps the platform running. */
export const operator = (stage: () => Stage): void => {
  describe('an operator', () => {
    it('finds three executions with one cause, looks at one, and redrives all', async () => {
      const one = await stoppedCase(stage(), 91);
      await stoppedCase(stage(), 92);
      await stoppedCase(stage(), 93);
      const { page, accessible, close } = await stage().visit('运行管理员');
      await page.getByRole('heading', { name: '失败的流程' }).waitFor();
      await page.getByText('由运维人员停止').waitFor();
      await accessible();
      await picture(page, 'operations');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Operations' }).waitFor();
      await accessible();
      await page.getByRole('button', { name: '中文' }).click();

      await page.getByRole('link', { name: '流程运行' }).click();
      const cause = page.getByRole('listitem').filter({ hasText: '由运维人员停止' });
      await cause.getByText('3 次').waitFor();
      await accessible();
      await picture(page, 'executions');

      await page.getByRole('row', { name: one }).click();
      await page.getByRole('img', { name: /流程图/ }).waitFor();
      await page.getByText('流程被停止').waitFor();
      await page.getByText('由运维人员停止').waitFor();
      await accessible();
      await picture(page, 'execution');
      await page.getByRole('button', { name: /^联合报装 ji_/ }).click();
      await page.getByRole('dialog').getByText('流程停止').waitFor();
      await accessible();
      await picture(page, 'execution-case');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /close|关闭/i })
        .click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Joint installation' }).waitFor();
      await accessible();
      await page.getByRole('link', { name: 'All executions' }).click();
      await page.getByRole('button', { name: 'Redrive all of these' }).waitFor();
      await accessible();
      await page.getByRole('button', { name: '中文' }).click();

      await cause.getByRole('button', { name: '全部从失败处继续' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('现在符合条件的有 3 项').waitFor();
      await dialog.getByLabel('理由').fill('误停，已核实');
      await accessible();
      await dialog.getByRole('button', { name: '从失败处继续' }).click();
      await dialog.getByText('办成 3 项，被拒 0 项，无需再办 0 项').waitFor();
      await page.getByText('没有失败的流程。').waitFor();
      await picture(page, 'executions-redriven');
      await dialog
        .getByRole('button', { name: /关\s?闭/ })
        .last()
        .click();

      await page.getByRole('tab', { name: '运行中' }).click();
      await page.getByRole('row', { name: one }).click();
      await page.getByText('从失败处继续').first().waitFor();
      await picture(page, 'execution-running');
      await close();
    });
  });
};
