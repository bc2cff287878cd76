import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** A clerk of the water company: finds the order that is due first, reads it, accepts it. */
export const clerk = (stage: () => Stage): void => {
  describe('a clerk', () => {
    it('accepts an order, and is told what it has become', async () => {
      const { as, clock, visit } = stage();
      const applied = await as({ role: 'enterprise', uscc: usccOf(71) })('POST', '/v1/joint-installations', {
        body: application(usccOf(71)),
        headers: { 'idempotency-key': 'browser-clerk-1' },
      });
      expect(applied.status).toBe(202);
      await clock.settle();

      const { page, accessible, close } = await visit('供水公司');
      await page
        .getByRole('row', { name: /供水报装/ })
        .first()
        .waitFor();
      await accessible();
      await picture(page, 'desk');
      await page.getByRole('row', { name: /试验路 1 号/ }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('13812345678').waitFor();
      await picture(page, 'desk-order');
      await accessible();
      await drawer.getByRole('button', { name: '受理', exact: true }).click();
      await drawer.getByRole('form', { name: '受理' }).getByRole('button', { name: '受理' }).click();
      await page.getByText('已办理，现在是“已受理”').waitFor();
      await drawer.getByText('已受理').first().waitFor();
      await picture(page, 'desk-accepted');
      await close();
    });
  });
};
