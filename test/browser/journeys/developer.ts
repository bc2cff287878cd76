import { describe, expect, it } from 'vitest';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** Who builds on the API, without an account: reads a guide, follows its links, finds an operation. */
export const developer = (stage: () => Stage): void => {
  describe('a developer', () => {
    it('reads the guides, and follows their links', async () => {
      const { page, accessible, close } = await stage().look();
      await page.getByRole('link', { name: '面向开发者' }).click();
      await page.getByRole('heading', { name: '面向开发者' }).waitFor();
      await accessible();
      await page.getByRole('link', { name: '接入指南' }).click();
      await page.getByRole('article').getByRole('link').first().waitFor();
      await accessible();
      await page.getByRole('article').locator('a[href="/guides/utility"]').first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('pre code').count()).toBeGreaterThan(0);
      await accessible();
      await picture(page, 'guide');
      await close();
    });

    it('finds an operation in the reference', async () => {
      const { page, accessible, close } = await stage().look();
      await page.goto(`${stage().instance.endpoints.api}/reference`);
      await page.locator('.opblock').first().waitFor();
      // Of so many operations only those in sight are in the page: who looks for one filters.
      await page.getByPlaceholder('Filter by tag or path').fill('/v1/joint-installations');
      const operation = page.locator('.opblock-post').filter({
        has: page.locator('[data-path="/v1/joint-installations"]'),
      });
      await operation.getByRole('button').first().click();
      await operation.getByText('Idempotency-Key').first().waitFor();
      await accessible();
      await picture(page, 'reference');
      await close();
    });
  });
};
