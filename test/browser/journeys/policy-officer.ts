import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who writes a department's policies: checked as it is typed, tried out, published, and followed to the enterprises. */
export const policyOfficer = (stage: () => Stage): void => {
  describe('a policy officer', () => {
    it('reads the catalogue, and finds a policy by its words', async () => {
      const { page, accessible, close } = await stage().visit('市人力资源和社会保障局（样例）');
      await page.getByRole('link', { name: '政策', exact: true }).click();
      await page.getByRole('row', { name: /技术改造/ }).waitFor();
      await accessible();
      await picture(page, 'policies');
      await page.getByRole('searchbox', { name: '名称、文号、内容' }).fill('高校毕业生');
      await page.keyboard.press('Enter');
      await page.getByRole('row', { name: /技术改造/ }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.get('text')).toBe('高校毕业生');
      await page.getByRole('row', { name: /吸纳高校毕业生/ }).click();
      await page.getByText('当年新招用高校毕业生不少于 1 人').waitFor();
      await accessible();
      await picture(page, 'policy');
      await close();
    });

    it('writes a policy, is told what is wrong where it is, tries it out and publishes it', async () => {
      const { clock, visit } = stage();
      const { page, faults, accessible, close } = await visit('市人力资源和社会保障局（样例）');
      await page.getByRole('link', { name: '政策', exact: true }).click();
      await page.getByRole('button', { name: '新建政策' }).click();
      await page.getByLabel('政策代码').fill('YOUNG-2026');
      await page.getByRole('button', { name: '开始编写' }).click();

      const form = page.getByRole('form', { name: '编写政策' });
      await form.waitFor();
      // Nobody has used this code: that was asked, and the browser notes the answer.
      expect((faults as string[]).splice(0)).toEqual([expect.stringContaining('status of 404')]);
      await form.getByLabel('名称').fill('青年就业补助');
      await form.getByLabel('文号').fill('市人社发〔2026〕7号');
      await form.getByLabel('咨询电话').fill('0773-2800000');
      const condition = form.getByRole('group', { name: '第 1 条' });
      await condition.getByLabel('企业看到的说法').fill('小型或微型企业');
      await condition.getByLabel('依据条款').fill('第二条');
      await condition.getByLabel('规则').fill('enterprise.size in ["small", "tiny"]');
      await condition.getByText('这项数据不会有这个值').waitFor();
      expect(await condition.locator('mark').textContent()).toContain('tiny');
      expect(await form.getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
      await accessible();
      await picture(page, 'policy-fault');
      await condition.getByLabel('规则').fill('enterprise.size in ["small", "micro"]');
      await form.getByText('按公式').click();
      await form.getByLabel('公式（结果以分计，再除以“除数”）').fill('enterprise.newGraduates * 100000');
      await form.getByLabel('上限（元）').fill('20000');
      await form.getByRole('combobox', { name: '拨付单位' }).fill('市就业服务中心（样例）');
      await form.getByLabel('资金来源').fill('就业补助资金');
      await form.getByText('检查通过，可以发布').waitFor();

      await form.getByRole('button', { name: '保存并试算' }).click();
      await page.getByText('草稿已保存（第 1 版）').waitFor();
      await page.getByRole('combobox', { name: '企业划型' }).click();
      await page.getByTitle('大型').click();
      await page.getByRole('button', { name: '试算', exact: true }).click();
      await page.getByText('不符合条件').waitFor();
      await page.getByRole('combobox', { name: '企业划型' }).click();
      await page.getByTitle('微型').click();
      await page.getByRole('spinbutton', { name: '当年新招用高校毕业生人数' }).fill('30');
      await page.getByRole('button', { name: '试算', exact: true }).click();
      await page.getByText('超过上限，按上限').waitFor();
      await page.getByRole('status').getByText('20,000.00 元').waitFor();
      await accessible();
      await picture(page, 'policy-trace');

      await page.getByRole('tab', { name: '编写' }).click();
      await form.getByRole('button', { name: '发布' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('理由').fill('经局党组会议审定');
      await dialogue.getByRole('button', { name: '发布' }).click();
      await page.getByText('第 1 版已生效，正在匹配企业').waitFor({ timeout: 40_000 });
      await clock.settle();
      await page.getByText(/已判断 \d+ 家企业，兑现 \d+ 项/).waitFor();
      await page.getByRole('status', { name: '企业匹配' }).getByText('已完成').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Conditions, all of which must hold').waitFor();
      await accessible();
      await page.getByRole('tab', { name: 'Write' }).click();
      await page.getByText('It can be published').waitFor();
      await accessible();
      await page.getByRole('button', { name: '中文' }).click();

      await page.getByRole('button', { name: '终止政策' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('试行结束');
      await page.getByRole('dialog').getByRole('button', { name: '终止政策' }).click();
      await page.getByText('“青年就业补助”现已终止').waitFor();
      await close();
    });
  });
};
