import { it } from 'vitest';
import { applicant } from '../../../local/story.ts';
import { application } from '../../system/harness/city.ts';
import { ok, type Call } from '../../system/harness/client.ts';
import { bothSizes } from '../harness/both-sizes.ts';
import { partnerCalled } from '../harness/partners.ts';
import type { Stage } from '../harness/stage.ts';

interface Items<Item> {
  readonly items: readonly Item[];
}
interface Seen {
  readonly id: string;
  readonly orders: readonly { readonly id: string }[];
  readonly approvals: readonly { readonly id: string; readonly offered?: boolean }[];
}

const road = { matter: 'road-excavation', place: '试验路（一路至二路）', builtOn: '2010-05-01' };
const dug = { ...road, lengthM: 120, widthM: 1.2, depthM: 1.5, areaM2: 144 };

let said = 0;
const say = async (call: Call, order: string, event: object) =>
  ok(
    await call('POST', `/v1/orders/${order}/events`, {
      body: { eventId: `commits-${(said += 1)}`, ...event },
    }),
  );

/** The sample enterprise applies for a line that digs up a road. @returns who plans it, and its order, once a day has passed */
export const applyForLine = async (stage: Stage): Promise<() => Promise<void>> => {
  const { as, clock } = stage;
  const own = as({ role: 'enterprise', uscc: applicant.uscc });
  const whole = application(applicant.uscc, ['power']);
  const { id } = ok<{ id: string }>(
    await own('POST', '/v1/joint-installations', {
      body: { ...whole, site: { ...whole.site, region: '450304' } },
      headers: { 'idempotency-key': 'browser-commits' },
    }),
  );
  await clock.settle();
  const at = `/v1/joint-installations/${id}`;
  const show = async () => ok<Seen>(await own('GET', at));
  const power = await partnerCalled(stage, '供电局');
  const order = (await show()).orders[0]?.id ?? '';
  await say(power, order, { type: 'accepted' });
  return async () => {
    await say(power, order, { type: 'surveyed' });
    await say(power, order, { type: 'planned', line: { crossings: [dug] } });
    await clock.settle();
    const approvals = (await show()).approvals.flatMap((one) => (one.offered ? [one.id] : []));
    ok(await own('POST', `${at}/commitments`, { body: { approvals, madeBy: '李四' } }));
    await clock.settle();
  };
};

/** 告知承诺: an enterprise that made some, a department that checks them, and what follows of a broken one. */
export const commitmentIsBroken = (stage: () => Stage): void => {
  it('has a commitment that its department checks, and that is mended when it is broken', async () => {
    const { clock, visit } = stage();
    const checks = await visit('市城市管理委员会（样例）');
    await checks.page.getByRole('link', { name: '告知承诺' }).click();
    await checks.page.getByRole('link', { name: '到受理台核查' }).waitFor();
    await checks.close();
    const department = await partnerCalled(stage(), '市城市管理委员会');
    const { items } = ok<Items<{ status: string; checkOrderId: string }>>(
      await department('GET', '/v1/commitments'),
    );
    const order = items.find(({ status }) => status === 'in-check')?.checkOrderId ?? '';
    const grounds = '实际开挖 260 米，超出承诺的长度';
    await say(department, order, { type: 'not-met', grounds, checks: [] });
    await clock.settle();

    const broken = await visit('桂林样例科技有限公司');
    const { page } = broken;
    await page.getByRole('link', { name: '告知承诺' }).click();
    await page.getByRole('heading', { name: '目前不适用告知承诺' }).waitFor();
    await bothSizes(broken, 'commitments-broken');
    await page.getByLabel('改正了什么').fill('已补办超出部分的占道挖掘许可');
    await page.getByRole('button', { name: '报告已改正' }).click();
    await page.getByText('已收到，部门将再次核查').waitFor();
    await broken.close();
  });
};
