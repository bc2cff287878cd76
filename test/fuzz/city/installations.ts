import { application } from '../../system/harness/city.ts';
import type { FuzzCity } from './city.ts';
import type { Ready } from './ready.ts';

const today = (now: string) => now.slice(0, 10);
const sitePlan = { kind: 'site-plan', sha256: 'a'.repeat(64) };

/** A joint installation that runs, is withdrawn, returned, short of a material; executions to be stopped and to go on. */
export const readyInstallations = async (city: FuzzCity): Promise<Ready[]> => {
  const owner = await city.enterprise(740);
  const water = city.utility('water');
  await city.operator.call('PUT', '/v1/service-items/joint-installation-green', {
    body: {
      name: { zh: '联合报装（绿色通道）', en: 'Joint installation, green channel' },
      basis: '第五条',
      handledBy: '市大数据和行政审批局',
      steps: ['acceptance', 'telecom-plan', 'telecom-connection'].map((id) => ({ id, statutory: 2 })),
      materials: {
        required: ['site-plan'],
        makeUp: { mayFollow: ['site-plan'], within: 5, otherwise: 'suspended', basis: '第五条 容缺受理' },
      },
      effectiveFrom: today(await city.clock.now()),
      why: '公布材料',
    },
  });
  const submit = async (change: object = {}) =>
    (await city.post(owner, '/v1/joint-installations', { ...application(owner.uscc, ['water']), ...change }))
      .id;
  const [running, withdrawn, returned, stopped, redriven] = [
    await submit(),
    await submit(),
    await submit(),
    await submit(),
    await submit(),
  ];
  const short = await submit({
    project: { code: '2603-450305-04-01-800001', name: '桂林试验项目', key: true },
  });
  await city.clock.settle();
  const [pending, sent] = [await city.orderOf(water, running), await city.orderOf(water, returned)];
  await city.say(water, sent.id, { type: 'returned', reasons: ['材料不清'] });
  await city.post(city.operator, `/v1/executions/joint-installation:${redriven}/stop`, { reason: '试验' });
  const by = owner.caller;
  const execution = (id: string) => ({ by: city.operator.caller, path: { id: `joint-installation:${id}` } });
  return [
    ...['show', 'deadline', 'deadlineFile'].map((operation) => ({
      operation: `joint-installations.${operation}`,
      by,
      path: { id: running },
    })),
    { operation: 'joint-installations.withdraw', by, path: { id: withdrawn } },
    {
      operation: 'joint-installations.correct',
      by,
      path: { id: returned },
      body: { orderId: sent.id, note: '已补正' },
    },
    { operation: 'joint-installations.supply', by, path: { id: short }, body: { materials: [sitePlan] } },
    ...['show', 'deadline', 'deadlineFile'].map((operation) => ({
      operation: `orders.${operation}`,
      by: water.caller,
      path: { id: pending.id },
    })),
    {
      operation: 'orders.record',
      by: water.caller,
      path: { id: pending.id },
      body: { eventId: 'city-accepted', type: 'accepted' },
    },
    { operation: 'operations.execution', ...execution(running) },
    { operation: 'operations.stop', ...execution(stopped), body: { reason: '试验' } },
    { operation: 'operations.redrive', ...execution(redriven) },
  ];
};
