import { application, projectOf } from '../../system/harness/city.ts';
import type { FuzzCity } from './city.ts';
import type { Ready } from './ready.ts';

const [sitePlan, report] = ['site-plan', 'application-report'].map((kind) => ({
  kind,
  sha256: 'a'.repeat(64),
}));
const reason = { reason: '试验' };

/** A licence, whose limit may be extended and whose acceptance has a receipt; and a stage that begins on report. */
const licensePlan = {
  id: 'city-licence',
  version: 1,
  title: { zh: '一项许可', en: 'One licence' },
  effectiveFrom: '2026-01-01',
  basis: '《行政许可法》第四十二条',
  appliesTo: { natures: ['filing'], industries: ['K70'] },
  stages: [
    {
      id: 'licence',
      title: { zh: '许可', en: 'Licence' },
      begins: 'at-once',
      steps: [
        {
          id: 'permit',
          title: { zh: '许可', en: 'Permit' },
          department: '自然资源局',
          statutory: 20,
          promised: 10,
          licence: {},
        },
      ],
    },
    {
      id: 'use',
      title: { zh: '使用', en: 'Use' },
      begins: 'on-report',
      steps: [{ id: 'check', title: { zh: '核查', en: 'Check' }, department: '自然资源局', statutory: 5 }],
    },
  ],
};

/** A project in each state that something can be done in, and obstacles on their way. */
export const readyProjects = async (city: FuzzCity): Promise<Ready[]> => {
  const owner = await city.enterprise(760);
  const [land, development] = [city.department('自然资源局'), city.department('发展和改革委员会')];
  const register = async (change: object = {}) =>
    (
      await city.post(
        owner,
        '/v1/projects',
        projectOf(owner.uscc, {
          code: `2603-450305-04-01-${900_000 + city.next()}`,
          materials: [sitePlan, report],
          ...change,
        }),
      )
    ).id;
  await city.post(city.operator, '/v1/stage-plans', licensePlan);
  const one = await register();
  const [paused, resumed, cancelled, transferred] = [
    await register(),
    await register(),
    await register(),
    await register(),
  ];
  const [returned, refused, committed] = [await register(), await register(), await register()];
  const licence = await register({ nature: 'filing', key: false, industry: 'K70' });
  await city.clock.settle();

  await city.post(owner, `/v1/projects/${resumed}/pause`, reason);
  const site = await city.orderOf(land, returned, 'site-selection');
  await city.say(land, site.id, { type: 'returned', reasons: ['图纸不清'] });
  const fit = await city.orderOf(development, refused, 'policy-fit');
  await city.say(development, fit.id, {
    type: 'not-met',
    grounds: '不符合产业政策',
    checks: (fit.request.checklist ?? []).map(({ id }) => ({
      item: id,
      answer: 'not-met',
      grounds: '不符合',
    })),
  });
  await city.agree(land, await city.orderOf(land, committed, 'site-selection'));
  const permit = await city.orderOf(land, licence);
  const { receipts = [] } = await city.say(land, permit.id, { type: 'accepted' });

  const obstacles = [];
  for (const state of ['raised', 'assigned', 'received', 'answered'] as const) {
    await city.post(owner, `/v1/projects/${one}/obstacles`, { what: `用地边界与道路红线冲突 ${state}` });
    const seen = await city.get<{ obstacles: readonly { id: string; what: string }[] }>(
      owner,
      `/v1/projects/${one}`,
    );
    const obstacle = seen.obstacles.find(({ what }) => what.endsWith(state))?.id ?? '';
    const at = `/v1/projects/${one}/obstacles/${obstacle}`;
    if (state !== 'raised') await city.post(city.operator, `${at}/assignment`, { to: [land.id] });
    if (state === 'received' || state === 'answered') await city.post(land, `${at}/receipt`);
    if (state === 'answered') await city.post(land, `${at}/answer`, { text: '红线已调整' });
    obstacles.push(obstacle);
  }
  const [raised = '', assigned = '', received = '', answered = ''] = obstacles;
  await city.clock.settle();

  const by = owner.caller;
  const operator = city.operator.caller;
  const of = (operation: string, id: string, body?: object, path: object = {}): Ready => ({
    operation: `projects.${operation}`,
    by,
    path: { id, ...path },
    ...(body && { body }),
  });
  const stage = { stage: 'pre-planning' };
  return [
    of('show', one),
    of('deadline', one, undefined, stage),
    of('deadlineFile', one, undefined, stage),
    of('give', one, { materials: [{ kind: 'land-certificate', reference: '450305-2026-0001' }] }),
    of('materials', one),
    of('correct', returned, { orderId: site.id, note: '已补正' }),
    of('start', licence, undefined, { stage: 'use' }),
    of('redo', refused, { note: '已调整' }, { ...stage, step: 'policy-fit' }),
    of(
      'commit',
      committed,
      { madeBy: '李四', madeOn: '2026-03-02' },
      { stage: 'conditions', step: 'energy' },
    ),
    of('pause', paused, reason),
    of('resume', resumed),
    of('cancel', cancelled, reason),
    {
      ...of('transfer', transferred, {
        owner: {
          uscc: (await city.enterprise(761)).uscc,
          name: '桂林接手有限公司',
          contact: { name: '李四', phone: '13812345678' },
        },
        ...reason,
      }),
      by: operator,
    },
    of('install', one, { services: application(owner.uscc, ['telecom']).services }),
    { ...of('link', one, { kind: 'entitlement', id: 'en_01KA3Q6Z8M4T2V9XB5N7C1D0EF' }), by: operator },
    of('raise', one, { what: '道路未通' }),
    { ...of('assign', one, { to: [land.id] }, { obstacle: raised }), by: operator },
    { ...of('receive', one, undefined, { obstacle: assigned }), by: land.caller },
    { ...of('answer', one, { text: '已处理' }, { obstacle: received }), by: land.caller },
    of('judge', one, { solved: true }, { obstacle: answered }),
    {
      operation: 'files.receipt',
      by,
      path: { id: permit.id, number: receipts[0]?.number ?? '' },
    },
    {
      operation: 'orders.extend',
      by: land.caller,
      path: { id: permit.id },
      body: {
        approvedBy: { person: '王大明', position: '局长', headOf: 'organ' },
        reasons: ['案情复杂'],
      },
    },
  ];
};
