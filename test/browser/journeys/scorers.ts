import { it } from 'vitest';
import { accountOf, policyOf } from '../../system/harness/benefits.ts';
import { usccOf } from '../../system/harness/city.ts';
import { ok, type Call } from '../../system/harness/client.ts';
import { importRegister } from '../../system/harness/register.ts';
import { SAMPLE_REGISTER } from '../../../local/seed/partners.ts';
import { bothSizes } from '../harness/both-sizes.ts';
import { partnerCalled } from '../harness/partners.ts';
import type { Stage, Visit } from '../harness/stage.ts';

interface Round {
  readonly id: string;
  readonly policy: { readonly code: string };
  readonly applications: readonly { readonly application: string }[];
}

const code = 'SCORED-BROWSER';
const numbers = [71, 72];
const panel = ['sample-citizen', 'ct-b', 'ct-c'];
const scoring = {
  criteria: [
    { name: 'technology', label: '技术水平', points: 10, weight: 60 },
    { name: 'market', label: '市场前景', points: 10, weight: 40 },
  ],
  reviewers: { least: 3, most: 5, odd: true },
  scores: 3,
  dropExtremes: false,
  minimum: 60,
  ties: ['technology'],
  nameWithin: 5,
  scoreWithin: 5,
  publication: { workingDays: 5, place: '市工信局网站', citation: '第八条', decideWithin: 10 },
  citation: '第六条',
};

/** Two enterprises apply in a window that is over with the day. */
export const applyToBeScored = async ({ as, clock }: Stage): Promise<void> => {
  const operator = as({ role: 'operator' });
  const record = (number: number) => ({
    uscc: usccOf(number),
    name: `评审样例企业${number}有限公司`,
    source: SAMPLE_REGISTER,
    asOf: '2026-03-01',
    facts: { industry: 'M7310' },
    account: accountOf(number),
  });
  await importRegister(
    operator,
    numbers.map((number) => JSON.stringify(record(number))),
  );
  await clock.settle();
  const today = (await clock.now()).slice(0, 10);
  const body = policyOf(['enterprise.industry == "M7310"'], {
    name: '首台（套）装备奖励（样例）',
    department: '工业和信息化局',
    payer: '市财政局（样例）',
    mode: 'simple-application',
    windows: [{ from: today, to: today }],
    fund: { source: '样例资金', budget: null },
    scoring,
  });
  ok(await operator('PUT', `/v1/policies/${code}`, { body }));
  await clock.settle();
  for (const number of numbers) {
    const own = as({ role: 'enterprise', uscc: usccOf(number) });
    ok(await own('POST', `/v1/policies/${code}/applications`, { body: {} }));
  }
};

const roundOf = async (call: Call): Promise<Round> => {
  const { items } = ok<{ items: readonly Round[] }>(await call('GET', '/v1/scoring-rounds'));
  const found = items.find(({ policy }) => policy.code === code);
  return ok<Round>(await call('GET', `/v1/scoring-rounds/${found?.id ?? ''}`));
};

const openRound = async ({ visit }: Stage, name: string): Promise<Visit> => {
  const opened = await visit(name);
  await opened.page.getByRole('link', { name: '评审', exact: true }).click();
  await opened.page.getByRole('row', { name: /首台/ }).click();
  return opened;
};

/** 评审: a department names who scores; each does, alone. */
export const reviewersScore = (stage: () => Stage): void => {
  it('has reviewers named by a department, who score each alone', async () => {
    const department = await openRound(stage(), '市工业和信息化局（样例）');
    const form = department.page.getByRole('form', { name: '确定评审人' });
    await form.getByLabel('统一身份编号').fill(panel.join('\n'));
    await form.getByLabel(/^理由/).fill('从专家库随机抽取');
    await bothSizes(department, 'scoring-panel');
    await form.getByRole('button', { name: '确定' }).click();
    await department.page.getByText('已确定 3 名评审人').waitFor();
    await department.close();

    const reviewer = await openRound(stage(), '样例市民');
    const { page } = reviewer;
    for (const points of ['8', '6']) {
      await page.getByRole('button', { name: '评分', exact: true }).first().click();
      const own = page.getByRole('form', { name: '评分' });
      await own.getByLabel(/^技术水平/).fill(points);
      await own.getByLabel(/^市场前景/).fill('7');
      await own.getByLabel('理由').fill('技术先进，市场前景较好');
      if (points === '8') await bothSizes(reviewer, 'scoring-score');
      await own.getByRole('button', { name: '提交评分' }).click();
      await own.waitFor({ state: 'detached' });
    }
    await reviewer.close();
    for (const citizen of panel.slice(1)) {
      const call = stage().as({ role: 'citizen', citizen });
      const { id, applications } = await roundOf(call);
      for (const [index, { application }] of applications.entries()) {
        const points = { technology: 8 - index, market: 9 - index * 4 };
        const body = { application, reason: '材料完整', points };
        ok(await call('PUT', `/v1/scoring-rounds/${id}/scores`, { body }));
      }
    }
  });
};

/** Published when the days for it are over, and not before. */
export const resultsAreRead = (stage: () => Stage): void => {
  it('has results with their reasons, objected to, and decided by the department', async () => {
    const other = stage().as({ role: 'enterprise', uscc: usccOf(numbers[1] ?? 0) });
    const { id, applications } = await roundOf(await partnerCalled(stage(), '市工业和信息化局'));
    const objection = { application: applications[0]?.application, reason: '该企业装备并非首台' };
    ok(await other('POST', `/v1/scoring-rounds/${id}/objections`, { body: objection }));
    const department = await openRound(stage(), '市工业和信息化局（样例）');
    const { page } = department;
    await page.getByRole('heading', { name: '评审结果' }).waitFor();
    await page.getByText('该企业装备并非首台').waitFor();
    await bothSizes(department, 'scoring-results');
    await page.getByRole('button', { name: '不成立' }).click();
    const dialog = page.getByRole('dialog', { name: '不成立' });
    await dialog.getByLabel('理由').fill('经核实，属于首台');
    await dialog.getByRole('button', { name: '不成立' }).click();
    await page.getByText('决定已登记').waitFor();
    await department.close();
  });
};
