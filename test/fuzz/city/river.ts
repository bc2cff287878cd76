import type { FuzzCity } from './city.ts';
import type { Ready } from './ready.ts';

const [sitePlan, activityPlan, environment] = ['site-plan', 'activity-plan', 'environment-report'].map(
  (kind) => ({
    kind,
    sha256: 'a'.repeat(64),
  }),
);
/** In the middle of the sample core belt, and in the basin outside of every belt. */
const [core, basin] = [
  [110.47, 24.9],
  [110.7, 25.1],
] as const;
const decision = {
  outcome: 'approved-with-conditions',
  decidedBy: { name: '王大明', post: '漓江流域专项审批窗口负责人' },
  reasons: ['技术条件经联合审查'],
  conditions: [{ text: '施工期每月报送水质监测' }, { text: '不得新建永久性建筑物' }],
};

/** A case of the window in each state: incomplete, returned, before the experts, to be decided, decided with obligations. */
export const readyRiver = async (city: FuzzCity): Promise<Ready[]> => {
  const owner = await city.enterprise(780);
  const departments = ['林业局', '自然资源局', '文化广电和旅游局'].map((name) => city.department(name));
  const [forestry, land, culture] = departments;
  if (!forestry || !land || !culture) throw new Error('Departments are missing');
  const submit = async (coordinates: readonly number[], materials: readonly unknown[]) =>
    (
      await city.post(owner, '/v1/river-approvals', {
        applicant: {
          uscc: owner.uscc,
          name: '桂林试验有限公司',
          contact: { name: '李四', phone: '13812345678' },
        },
        activity: 'planting',
        planned: '绿化改造',
        site: { region: '450321', address: '阳朔县试验路 1 号', geometry: { type: 'Point', coordinates } },
        materials,
      })
    ).id;
  const whole = [sitePlan, activityPlan];
  const incomplete = await submit(basin, []);
  const [running, returned, withdrawn] = [
    await submit(basin, whole),
    await submit(basin, whole),
    await submit(basin, whole),
  ];
  const [toDecide, decided] = [await submit(basin, whole), await submit(basin, whole)];
  const meeting = await submit(core, [...whole, environment]);
  await city.clock.settle();
  const order = await city.orderOf(land, returned);
  await city.say(land, order.id, { type: 'returned', reasons: ['图纸不清'] });
  for (const id of [toDecide, decided])
    for (const one of [forestry, land]) await city.agree(one, await city.orderOf(one, id));
  for (const one of [forestry, land, culture]) await city.agree(one, await city.orderOf(one, meeting));
  await city.clock.settle();
  await city.post(city.operator, `/v1/river-approvals/${decided}/decision`, decision);
  await city.clock.settle();
  await city.post(owner, `/v1/river-approvals/${decided}/obligations/2/report`);
  const heldOn = (await city.clock.now()).slice(0, 10);
  const of = (operation: string, id: string, body?: object, path: object = {}): Ready => ({
    operation: `river-approvals.${operation}`,
    by: owner.caller,
    path: { id, ...path },
    ...(body && { body }),
  });
  const { caller: by } = city.operator;
  return [
    ...['show', 'deadline', 'deadlineFile'].map((operation) => of(operation, running)),
    of('supplement', incomplete, { materials: whole }),
    of('correct', returned, { orderId: order.id, note: '已补正' }),
    of('withdraw', withdrawn),
    { ...of('meet', meeting, { heldOn, experts: 5, conclusion: '论证充分' }), by },
    { ...of('decide', toDecide, decision), by },
    of('report', decided, undefined, { number: '1' }),
    { ...of('confirm', decided, { fulfilled: true }, { number: '2' }), by },
  ];
};
