import { describe, expect, it } from 'vitest';
import { applicant } from '../../../local/story.ts';
import { printed } from '../harness/printed.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

const pdf = (text: string) => ({
  name: '总平面图.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${text}\n%%EOF`),
});

/** An owner over the stages of its project: registers, hands in, answers; and the department that decides and helps. */
export const projectOwner = (stage: () => Stage): void => {
  describe('an owner and the departments of its project', () => {
    let id = '';

    it('registers a project by a form, with a site that is drawn and a file', async () => {
      const { page, accessible, close } = await stage().visit('桂林样例科技有限公司');
      await page.getByRole('link', { name: '项目' }).click();
      await page.getByText('还没有项目').waitFor();
      await accessible();
      await page.getByRole('link', { name: '登记项目' }).click();
      await page.getByLabel('项目代码').fill('2603-450305-04-01-654321');
      await page.getByLabel('项目名称').fill('七星区冷链仓储项目');
      await page.getByLabel('联系人').fill('李四');
      await page.getByLabel('联系电话').fill('13812345678');
      await page.getByLabel('核准').check();
      // The national stages of industry ask for no site plan, and what nobody asks for is not offered.
      await page.getByLabel('行业代码').fill('C34');
      await page.getByLabel('项目申请报告的文件').waitFor({ state: 'attached' });
      expect(await page.getByLabel('总平面图的文件').count()).toBe(0);
      await page.getByLabel('行业代码').fill('G59');
      await page.getByLabel('投资额（元）').fill('600000000');
      await page.getByLabel('所在区县').click();
      await page.getByTitle('七星区').last().click();
      await page.getByLabel('详细地址').fill('七星区试验路 8 号');
      const map = page.locator('.map-drawn-on');
      const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
      for (const [x, y] of [
        [0.5, 0.5],
        [0.52, 0.5],
        [0.52, 0.53],
      ] as const)
        await map.click({ position: { x: width * x, y: height * y } });
      await page.getByText('地块，3 个角').waitFor();
      // What was clicked stands as text, and text is drawn: nobody needs a mouse.
      const site = page.getByPlaceholder(/^坐标/);
      expect((await site.inputValue()).split('\n')).toHaveLength(3);
      await site.fill('110.300, 25.270\n110.304, 25.270\n110.304, 25.273');
      await page.getByText('地块，3 个角').waitFor();

      await page
        .getByLabel('总平面图的文件')
        .setInputFiles({ name: '总平面图.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
      await page.getByText('不收这种文件').waitFor();
      expect(await page.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true);
      await page.getByLabel('总平面图的文件').setInputFiles({
        name: '总平面图.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(20 * 1024 * 1024 + 1),
      });
      await page.getByText(/^超过 20 MB/).waitFor();
      await page.getByLabel('总平面图的文件').setInputFiles(pdf('one'));
      await page.getByText('已选择，提交时上传').waitFor();
      await accessible();
      await picture(page, 'projects-register');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('项目已登记，现在是“办理中”').waitFor();
      await page.getByRole('heading', { name: /七星区冷链仓储项目/ }).waitFor();
      id = page.url().split('/').at(-1) ?? '';
      await page.getByText('总平面图.pdf').waitFor();
      await close();
    });

    it('decides a step at the desk of a department, which finds the project by what it was asked', async () => {
      const { clock, visit } = stage();
      await clock.settle();
      const { page, accessible, close } = await visit('市自然资源局（样例）');
      await page.goto(`${new URL(page.url()).origin}/projects/${id}`);
      await page.getByRole('heading', { name: '等您办理' }).waitFor();
      await page.getByText('138****5678').waitFor();
      await accessible();
      await picture(page, 'projects-department');
      await page.getByRole('link', { name: '在受理台办理' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: '符合', exact: true }).click();
      const form = drawer.getByRole('form', { name: '符合' });
      await form.getByLabel('意见依据').fill('选址符合国土空间规划');
      await form.getByRole('button', { name: '符合' }).click();
      await page.getByText('已办理，现在是“符合”').waitFor();
      await close();
    });

    it('sees its stages on a time line with the step that binds, and gives what a step lacks', async () => {
      const { as, clock, visit } = stage();
      const { items } = (await as({ role: 'operator' })('GET', '/v1/partners')).body as {
        items: { id: string; department?: string }[];
      };
      const reform = as({
        role: 'partner',
        partner: items.find(({ department }) => department === '发展和改革委员会')?.id ?? '',
      });
      for (let more = true; more;) {
        const inbox = (await reform('GET', '/v1/orders?kind=review&tab=mine')).body as {
          items: { id: string; subject: { id: string } }[];
        };
        const its = inbox.items.filter(({ subject }) => subject.id === id);
        for (const order of its)
          await reform('POST', `/v1/orders/${order.id}/events`, {
            body: { eventId: `owner-${order.id}`, type: 'met', grounds: '符合产业政策', checks: [] },
          });
        await clock.settle();
        more = its.length > 0;
      }
      await clock.workingDays(1);

      const { page, accessible, close } = await visit('桂林样例科技有限公司');
      await page.getByRole('link', { name: '项目' }).click();
      await page.getByRole('row', { name: /七星区冷链仓储项目/ }).click();
      await page.getByRole('heading', { name: '阶段与时间' }).waitFor();
      await page.getByText('决定进度', { exact: true }).first().waitFor();
      const form = page.getByRole('listitem').filter({ hasText: '提交“评估论证”所需材料' });
      await form.waitFor();
      await accessible();
      await picture(page, 'projects-project');
      await form.getByLabel('项目申请报告的文件').setInputFiles({ ...pdf('two'), name: '申请报告.pdf' });
      await form.getByText('已收到').waitFor({ timeout: 30_000 });
      await form.getByRole('button', { name: '提交', exact: true }).click();
      await page.getByText('已收到：项目申请报告').waitFor();
      await close();
    });

    it('raises an obstacle; whoever receives it has it to its end, and the owner says whether it is solved', async () => {
      const { visit } = stage();
      const owner = await visit('桂林样例科技有限公司', 'hand');
      const { origin } = new URL(owner.page.url());
      await owner.page.goto(`${origin}/projects/${id}`);
      await owner.page.getByRole('button', { name: '反映堵点' }).click();
      await owner.page.getByLabel('是什么让项目办不下去').fill('用地边界与道路红线冲突');
      await owner.page.getByRole('button', { name: '反映堵点' }).click();
      await owner.page.getByText('已反映，现在是“待交办”').waitFor();
      await owner.accessible();
      await picture(owner.page, 'projects-project-hand');

      const operator = await visit('运行管理员');
      await operator.page.goto(`${origin}/projects/${id}`);
      // The departments are more than the list shows at once: what is typed finds the one.
      await operator.page.getByLabel(/^交由/).fill('自然资源局');
      await operator.page.getByTitle('市自然资源局（样例）').last().click();
      await operator.page.getByRole('button', { name: '交办' }).click();
      await operator.page.getByText('堵点现在是“待接收”').waitFor();
      await operator.close();

      const department = await visit('市自然资源局（样例）');
      await department.page.getByRole('link', { name: '项目' }).click();
      await department.page.getByRole('row', { name: /七星区冷链仓储项目/ }).click();
      await department.page.getByRole('button', { name: '接收，负责到底' }).click();
      await department.page.getByText('堵点现在是“待答复”').waitFor();
      await department.page.getByLabel('答复').fill('红线已调整，见附图');
      await department.page.getByRole('button', { name: '答复' }).click();
      await department.page.getByText('堵点现在是“待确认”').waitFor();
      await department.close();

      await owner.page.reload();
      await owner.page.getByText('红线已调整，见附图').waitFor();
      await owner.page.getByRole('button', { name: '已解决' }).click();
      await owner.page.getByText('堵点现在是“已解决”').waitFor();
      await owner.close();
    });

    it('starts a joint installation from it: what is on file is not asked for again; and prints it', async () => {
      const { page, accessible, close } = await stage().visit('桂林样例科技有限公司');
      await page.goto(`${new URL(page.url()).origin}/projects/${id}`);
      await page.getByRole('link', { name: '申请联合报装' }).click();
      await page.getByText('总平面图 已在档，无需提交').waitFor();
      await accessible();
      await picture(page, 'apply-project');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByLabel('通信').check();
      await page.getByLabel('线路数').fill('10');
      await page.getByLabel('带宽（Mbps）').fill('1000');
      await page
        .getByLabel('附件 1的文件')
        .or(page.getByLabel('添加附件'))
        .first()
        .setInputFiles({
          ...pdf('three'),
          name: '管线图.pdf',
        });
      await page.getByText('已选择，提交时上传').waitFor();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText(applicant.name).first().waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText(/^申请已收到，现在是/).waitFor();
      await page.getByRole('heading', { name: /七星区试验路/ }).waitFor({ timeout: 30_000 });
      await page.getByText('管线图.pdf').waitFor();
      expect(await printed(page)).toMatchObject({ pages: 1 });
      await page.goto(`${new URL(page.url()).origin}/projects/${id}`);
      await page.getByRole('heading', { name: '阶段与时间' }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Stages and time' }).waitFor();
      await accessible();
      await close();
    });
  });
};
