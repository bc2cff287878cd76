import { describe, expect, it } from 'vitest';
import { printed } from '../harness/printed.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

interface Order {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly request: { readonly checklist?: readonly { readonly id: string }[] };
}

/** An applicant at the Li River window, the departments that review, and the person who decides. */
export const riverApplicant = (stage: () => Stage): void => {
  describe('an applicant at the river and who decides', () => {
    let id = '';

    it('applies with a site that is written, gives what is missing, and sees it drawn', async () => {
      const { clock, visit } = stage();
      const { page, accessible, close } = await visit('桂林样例科技有限公司', 'hand');
      await page.getByRole('link', { name: '漓江窗口' }).click();
      await page.getByText('还没有申请').waitFor();
      await page.getByRole('link', { name: '申请', exact: true }).click();
      await page.getByLabel('联系人').fill('李四');
      await page.getByLabel('联系电话').fill('13812345678');
      await page.getByLabel('所在区县').click();
      await page.getByTitle('阳朔县').last().click();
      await page.getByLabel('详细地址').fill('阳朔县试验路 9 号');
      await page.getByLabel('活动类型').click();
      await page.getByTitle('旅游经营设施').last().click();
      await page.getByLabel('拟开展的活动').fill('临江步道改造');
      const site = page.getByPlaceholder(/^坐标/);
      await site.fill('110.480, 24.800\n不是坐标');
      await page.getByText('第 2 行不是坐标').waitFor();
      await site.fill(
        '{"type":"Polygon","coordinates":[[[110.48,24.8],[110.484,24.8],[110.484,24.803],[110.48,24.8]]]}',
      );
      await page.getByText('地块，3 个角').waitFor();
      await page.getByText(/^由.*审查，承诺 \d+ 个工作日内公布决定/).waitFor();
      // What is prohibited there is said before anything is sent, with its provision.
      await page.getByLabel('活动类型').click();
      await page.getByTitle('宾馆、招待所、培训中心、疗养院').last().click();
      await page.getByText('属于禁止事项，任何部门不得批准').waitFor();
      await page.getByText(/第27条/).waitFor();
      expect(await page.getByRole('button', { name: '提交申请' }).isDisabled()).toBe(true);
      await page.getByLabel('活动类型').click();
      await page.getByTitle('旅游经营设施').last().click();
      await page.getByLabel('总平面图的证照库编号').fill('GX-2026-1');
      await page.getByLabel('环境影响评价文件的证照库编号').fill('GX-2026-2');
      await accessible();
      await picture(page, 'river-apply-hand');
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText(/^申请已收到，保护级别“漓江风景名胜区核心景区”/).waitFor();
      await page.getByRole('heading', { name: /阳朔县试验路/ }).waitFor();
      id = page.url().split('/').at(-1) ?? '';
      await clock.settle();
      await page.reload();

      // Accepted without the plan of the activity (容缺受理): it follows as a file.
      await page.getByText(/^容缺受理，最迟/).waitFor();
      await page.getByLabel('活动方案的文件').setInputFiles({
        name: '活动方案.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\nplan\n%%EOF'),
      });
      await page.getByText('已收到', { exact: true }).waitFor({ timeout: 30_000 });
      await page.getByRole('button', { name: '提交', exact: true }).click();
      await page.getByText('材料已收到').waitFor();
      await page.getByRole('img', { name: /^地块涉及：.*核心景区/ }).waitFor();
      await accessible();
      await picture(page, 'river-case-hand');
      await close();
    });

    it('is decided by a named person, against one opinion and with a condition that is watched', async () => {
      const { as, clock, visit } = stage();
      await clock.settle();
      const partners = (await as({ role: 'operator' })('GET', '/v1/partners')).body as {
        items: { id: string; kind: string; department?: string }[];
      };
      const offices = partners.items.filter(({ kind }) => kind === 'department');
      const scenic = offices.filter(({ department }) => department === '漓江风景名胜区管理委员会');
      for (const { id: partner, department } of [...scenic, ...offices]) {
        const call = as({ role: 'partner', partner });
        const { items } = (await call('GET', '/v1/orders?kind=review&tab=mine')).body as { items: Order[] };
        for (const { id: order, request } of items.filter(({ subject }) => subject.id === id)) {
          const isAgainst = department === '林业局';
          const said = await call('POST', `/v1/orders/${order}/events`, {
            body: {
              eventId: `river-${order}`,
              type: isAgainst ? 'not-met' : 'met',
              grounds: isAgainst ? '占用公益林 0.2 公顷' : '符合要求',
              checks: (request.checklist ?? []).map(({ id: item }) => ({
                item,
                answer: isAgainst ? 'not-met' : 'met',
                ...(isAgainst && { grounds: '占用公益林 0.2 公顷' }),
              })),
            },
          });
          expect(said.status).toBe(201);
        }
        // It reviews before all others are asked.
        if (department === '漓江风景名胜区管理委员会') await clock.settle();
      }
      await clock.settle();
      const { page, accessible, close } = await visit('运行管理员');
      await page.goto(`${new URL(page.url()).origin}/river/${id}`);
      await page.getByRole('heading', { name: '各部门审查' }).waitFor();
      if (await page.getByRole('button', { name: '记录评审会' }).isVisible()) {
        await page.getByLabel('召开日期').fill((await clock.now()).slice(0, 10));
        await page.getByLabel('专家人数').fill('5');
        await page.getByLabel('评审结论').fill('方案可行，注意施工期水土保持');
        await page.getByRole('button', { name: '记录评审会' }).click();
        await page.getByText('评审会已记录，现在是“待决定”').waitFor();
      }
      const form = page.getByRole('form', { name: '作出决定' });
      await form.getByLabel('附条件同意').check();
      await form.getByLabel('与林业局“不符合”意见相反的理由').fill('已落实异地补植 0.4 公顷');
      await form.getByLabel('理由（每行一条）').fill('各部门意见已采纳\n生态影响可控');
      await form.getByRole('button', { name: '增加条件' }).click();
      await form.getByLabel('条件 1', { exact: true }).fill('完成异地补植并验收');
      await form.getByLabel('条件 1 的期限（可不填）').fill('2027-03-31');
      await form.getByLabel('决定人姓名').fill('李华');
      await form.getByLabel('职务').fill('漓江窗口负责人');
      await accessible();
      await picture(page, 'river-decision');
      await form.getByRole('button', { name: '作出决定' }).click();
      await page.getByText(/^决定已记录，现在是/).waitFor();
      await close();
    });

    it('reads the decision, reports its obligation, and prints the case on one page', async () => {
      const { clock, visit } = stage();
      await clock.settle();
      const { page, accessible, close } = await visit('桂林样例科技有限公司');
      await page.getByRole('link', { name: '漓江窗口' }).click();
      await page.getByRole('tab', { name: /^已结束/ }).click();
      await page.getByRole('row', { name: /旅游经营设施/ }).click();
      await page.getByText('李华（漓江窗口负责人）').waitFor();
      await accessible();
      await picture(page, 'river-case');
      await page.getByRole('button', { name: '报告已落实' }).click();
      await page.getByText('现在是“已报告，待核实”').waitFor();
      expect(await printed(page)).toEqual({ pages: 1, buttons: 0 });
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'The decision', exact: true }).waitFor();
      await accessible();
      await close();
    });
  });
};
