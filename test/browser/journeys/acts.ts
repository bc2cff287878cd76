import { it } from 'vitest';
import { SAMPLE_REGISTER } from '../../../local/seed/partners.ts';
import { accountOf, policyOf } from '../../system/harness/benefits.ts';
import { usccOf } from '../../system/harness/city.ts';
import { ok } from '../../system/harness/client.ts';
import { importRegister } from '../../system/harness/register.ts';
import { bothSizes } from '../harness/both-sizes.ts';
import { dayAfter } from '../harness/days.ts';
import { partnerCalled } from '../harness/partners.ts';
import type { Stage } from '../harness/stage.ts';

interface Items<Item> {
  readonly items: readonly Item[];
}

const payer = '市财政局（样例）';
const publication = { workingDays: 10, place: '市政府网站', citation: '第八条', decideWithin: 10 };
const evaluation = { label: '完成投资计划', citation: '第九条', within: 20, failed: 'recovers' };
const halves = [
  { basisPoints: 5_000, afterWorkingDays: 0 },
  { basisPoints: 5_000, afterWorkingDays: 1, evaluation },
];
const benefits = [
  { number: 81, industry: 'T9600', terms: { name: '样例公示奖励', publication } },
  { number: 82, industry: 'S9199', terms: { name: '样例考核奖励', instalments: halves } },
];

/** Two enterprises with a benefit each: one is published and objected to, of the other the first half is paid. */
export const grantBenefits = async (stage: Stage): Promise<void> => {
  const { as, clock } = stage;
  const operator = as({ role: 'operator' });
  const records = benefits.map(({ number, industry }) =>
    JSON.stringify({
      ...{
        uscc: usccOf(number),
        name: `样例企业${number}有限公司`,
        source: SAMPLE_REGISTER,
        asOf: '2026-03-01',
      },
      ...{ facts: { industry }, account: accountOf(number) },
    }),
  );
  await importRegister(operator, records);
  await clock.settle();
  for (const { number, industry, terms } of benefits) {
    const body = policyOf([`enterprise.industry == "${industry}"`], {
      ...{ department: '科学技术局', payer, confirmation: null, ...terms },
    });
    ok(await operator('PUT', `/v1/policies/ACTS-${number}`, { body }));
  }
  await clock.settle();
  const benefitOf = async (number: number): Promise<string> => {
    const own = as({ role: 'enterprise', uscc: usccOf(number) });
    const { items } = ok<Items<{ id: string; policy: { code: string } }>>(
      await own('GET', '/v1/entitlements'),
    );
    return items.find(({ policy }) => policy.code === `ACTS-${number}`)?.id ?? '';
  };
  const objection = { reason: '该企业已停止经营' };
  const published = await benefitOf(81);
  const citizen = as({ role: 'citizen', citizen: 'ct-objects' });
  ok(await citizen('POST', `/v1/entitlements/${published}/objections`, { body: objection }));
  const halved = await benefitOf(82);
  const bureau = await partnerCalled(stage, payer);
  const { items } = ok<Items<{ id: string; subject: { id: string }; request: { fen: number } }>>(
    await bureau('GET', '/v1/orders?kind=payment&limit=100'),
  );
  const order = items.find(({ subject }) => subject.id === halved);
  const paid = { eventId: 'acts-paid', type: 'paid', fen: order?.request.fen };
  ok(await bureau('POST', `/v1/orders/${order?.id ?? ''}/events`, { body: paid }));
};

/** A department decides an objection, and records that what was paid for was not reached. */
export const departmentActs = (stage: () => Stage): void => {
  it('has a department that decides an objection, and takes back what was paid in vain', async () => {
    const visit = await stage().visit('市科学技术局（样例）');
    const { page } = visit;
    await page.getByRole('link', { name: '兑现与诚信' }).click();
    await page.getByRole('tab', { name: '全部事项' }).click();
    await page.getByRole('row', { name: /样例公示奖励/ }).click();
    await page.getByText('该企业已停止经营').waitFor();
    await page.getByRole('button', { name: '不成立' }).click();
    const dialog = page.getByRole('dialog', { name: '不成立' });
    await dialog.getByLabel('理由').fill('经核实，正常经营');
    await dialog.getByRole('button', { name: '不成立' }).click();
    await page.getByText('决定已登记').waitFor();

    await page.getByRole('row', { name: /样例考核奖励/ }).click();
    const form = page.getByRole('form', { name: '登记考核结果' });
    // One drawer, whichever tab the benefit was opened from.
    await form.getByRole('radio', { name: '未通过，并追回已拨付的资金' }).check();
    await form.getByLabel('理由').fill('投资未达标');
    await form.getByLabel('金额（元）').fill('500');
    await form.getByLabel('原因').fill('投资未达标');
    await form.getByLabel('依据').fill('第九条');
    await form.getByLabel('退入账户（公共账户）').fill('国库');
    await form.getByLabel('退还期限').fill(dayAfter(await stage().clock.now(), 40));
    await form.getByLabel('结果登记后不能更改').check();
    await bothSizes(visit, 'department-evaluation');
    await form.getByRole('button', { name: '登记' }).click();
    await page.getByText('考核结果已登记').waitFor();
    await page.getByRole('heading', { name: '追回', exact: true }).waitFor();
    await visit.close();
  });
};
