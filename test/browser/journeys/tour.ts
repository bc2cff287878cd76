import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who comes for the first time: one application from click to connection, every role once, by the guide's button alone. */
export const tour = (stage: () => Stage): void => {
  describe('the tour', () => {
    it('leads a visitor from the welcome to the connection, and stands where it stood after a reload', async () => {
      const { page, accessible, close } = await stage().look();
      page.setDefaultTimeout(120_000);
      const guide = page.getByRole('complementary', { name: '导览' });
      const stop = (title: string) => guide.getByRole('heading', { name: title }).waitFor();
      const press = (name: string | RegExp) => guide.getByRole('button', { name }).click();

      await page.getByRole('button', { name: '五分钟导览' }).waitFor();
      await accessible();
      await picture(page, 'welcome');
      await page.getByRole('button', { name: '五分钟导览' }).click();
      await stop('一次申请');
      await accessible();
      await press('提交样例申请');

      await stop('一个承诺日');
      await page.getByRole('heading', { name: /漓江路 \d+ 号/ }).waitFor();
      await picture(page, 'tour-promise');
      await page.reload();
      await stop('一个承诺日');
      await press(/成为供水公司值班员/);

      await stop('供水公司受理');
      await page.getByRole('dialog').getByText('13800000000').waitFor();
      await press('受理这张工单');
      await guide.getByRole('button', { name: '下一站' }).waitFor();
      await page.getByRole('dialog').getByText('已受理').first().waitFor();
      await accessible();
      await picture(page, 'tour-clerk');
      await press('下一站');

      await stop('三天过去');
      await press('三个工作日后');
      await press(/成为主管部门/);

      await stop('部门说明逾期原因');
      await page
        .getByRole('row', { name: /未说明/ })
        .first()
        .waitFor();
      await accessible();
      await press('用样例内容说明');
      await guide.getByRole('button', { name: /成为平台运行管理员/ }).waitFor();
      await page
        .getByRole('row', { name: /已说明/ })
        .first()
        .waitFor();
      await picture(page, 'tour-department');
      await press(/成为平台运行管理员/);

      await stop('平台自己在看');
      await press('三个工作日后');
      await press(/成为企业经办人/);

      await stop('接通');
      await page.getByText('已办结').first().waitFor();
      expect(await page.getByText('已接通').count()).toBeGreaterThanOrEqual(6);
      await picture(page, 'tour-connected');
      await page.getByRole('button', { name: 'English' }).click();
      const inEnglish = page.getByRole('complementary', { name: 'Tour' });
      await inEnglish.getByRole('heading', { name: 'Connected' }).waitFor();
      await accessible();
      await inEnglish.getByRole('button', { name: 'End the tour' }).click();
      await inEnglish.waitFor({ state: 'detached' });
      await close();
    }, 360_000);
  });
};
