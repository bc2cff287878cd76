import { describe, it } from 'vitest';
import { applicant } from '../../../local/story.ts';
import { application } from '../../system/harness/city.ts';
import { ok } from '../../system/harness/client.ts';
import { bothSizes } from '../harness/both-sizes.ts';
import { dayAfter } from '../harness/days.ts';
import type { Stage } from '../harness/stage.ts';

/** Eight buildings, then six: two phases of one application. @returns where its page is */
const applied = async ({ as, clock }: Stage): Promise<string> => {
  const buildings = Array.from({ length: 14 }, (_, n) => ({
    name: `${n + 1}号楼`,
    units: 60,
    phase: n < 8 ? '一期' : '二期',
  }));
  const phases = [{ name: '一期', expectedOn: dayAfter(await clock.now(), 20) }, { name: '二期' }];
  const { id } = ok<{ id: string }>(
    await as({ role: 'enterprise', uscc: applicant.uscc })('POST', '/v1/joint-installations', {
      body: { ...application(applicant.uscc, ['water', 'telecom']), batch: { buildings, phases } },
      headers: { 'idempotency-key': 'browser-builds' },
    }),
  );
  await clock.settle();
  return `/matters/cases/${id}`;
};

/** Who builds by phases. */
export const builders = (stage: () => Stage): void => {
  describe('who builds', () => {
    it('sees the phases of a batch, and says that one is ready', async () => {
      const address = await applied(stage());
      const visit = await stage().visit('桂林样例科技有限公司');
      const { page } = visit;
      await page.goto(`${new URL(page.url()).origin}${address}`);
      await page.getByText('二期').first().waitFor();
      await bothSizes(visit, 'case-phases');
      await page.getByRole('button', { name: '申报具备接通条件' }).first().click();
      await page.getByRole('tooltip').getByRole('button', { name: '申报具备接通条件' }).click();
      await page.getByText(/^一期现在是/).waitFor();
      await visit.close();
    });
  });
};
