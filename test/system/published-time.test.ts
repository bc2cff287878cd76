import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf } from './harness/client.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-12-28T10:00:00+08:00' });
});
afterAll(() => city.close());

const publish = (code: string, change: object) =>
  city.operator('PUT', `/v1/service-items/${code}`, { body: change });
const step = (id: string, statutory: number, more: object = {}) => ({ id, statutory, ...more });
const item = {
  name: { zh: '联合报装', en: 'Joint installation' },
  basis: '第九条',
  handledBy: '市大数据和行政审批局',
  steps: [step('acceptance', 2, { promised: 1 }), step('telecom-plan', 2), step('telecom-connection', 6)],
  effectiveFrom: '2027-01-01',
  why: '公布时限',
};

it('refuses a plan that waits for itself, with the places, and publishes one that does not', async () => {
  const cyclic = [step('a', 1, { after: ['b'] }), step('b', 0, { after: ['a'] })];
  const refused = await publish('licence', { ...item, steps: cyclic });
  expect(refused).toMatchObject({ status: 422, body: { type: '/problems/plan-refused' } });
  const { errors } = refused.body as { errors: { pointer: string }[] };
  expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/steps', '/steps/1/statutory']);

  expect((await publish('licence', { ...item, effectiveFrom: '2030-01-01' })).status).toBe(200);
  const anyone = clientOf(city.instance);
  const shown = await anyone('GET', '/v1/service-items/licence');
  expect(shown.body).toMatchObject({
    version: 1,
    limits: { statutory: { budget: 6 }, promised: { budget: 6 } },
  });
  expect((await anyone('GET', '/v1/service-items')).body).toMatchObject({ items: [{ code: 'licence' }] });
});

let cases = 0;
const apply = async (materials: readonly object[] = []) => {
  const uscc = usccOf(900 + (cases += 1));
  const call = city.enterprise(uscc);
  const answer = await call('POST', '/v1/joint-installations', {
    body: { ...application(uscc, ['telecom']), materials },
    headers: { 'idempotency-key': `case-${cases}` },
  });
  const { id } = answer.body as { id: string };
  await city.clock.settle();
  const show = async () => (await call('GET', `/v1/joint-installations/${id}`)).body as Case;
  return { id, call, answer, show };
};

interface Case {
  readonly status: string;
  readonly hold?: object;
  readonly limitsVersion: string;
  readonly deadline: {
    due: string | null;
    budget: number;
    provisional: boolean;
    mayMove?: object;
    statutory?: { budget: number };
  };
  readonly orders: readonly { id: string; status: string }[];
  readonly timeline: readonly { at: string; code: string; facts?: Record<string, unknown> }[];
}

const codesOf = ({ timeline }: Case) => timeline.map(({ code }) => code);

const named = (date: string) => ({ date, name: { zh: '节假日', en: 'Holiday' } });
const notice = (number: string) => ({ number, url: 'https://www.gov.cn/zhengce/content/sample.htm' });

/** 2027 as the State Council might arrange it: January 4th off, and January 9th worked for it. */
const arrangement = {
  off: [
    ...['01-01', '01-02', '01-03', '01-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '04-05'],
    ...['05-01', '05-02', '05-03', '06-09', '09-15', '10-01', '10-02', '10-03', '10-04', '10-05'],
  ].map((day) => named(`2027-${day}`)),
  work: [named('2027-01-09')],
};

it('says of a date that it is provisional: what it waits for, and how far it may move, in both languages', async () => {
  const one = await apply();
  expect((await one.show()).deadline).toMatchObject({
    provisional: true,
    mayMove: { missing: [{ year: 2027, source: 'nation' }] },
  });
  const { body } = await one.call('GET', `/v1/joint-installations/${one.id}/deadline`);
  const { notes } = (body as { limits: { completion: { notes: { zh: string; en: string }[] } } }).limits
    .completion;
  const provisional = notes.find(({ zh }) => zh.startsWith('暂定'));
  expect(provisional?.zh).toMatch(
    /^暂定：国务院办公厅 2027 年节假日安排尚未公布；按历年安排推算，公布后届满时刻最早为 .+，最迟为 .+。$/,
  );
  expect(provisional?.en).toMatch(
    /^Provisional: not yet published: the State Council's arrangement of 2027; .+ at the latest\.$/,
  );
  const { body: year } = await clientOf(city.instance)('GET', '/v1/calendar/2027');
  expect(year).toMatchObject({
    published: false,
    sources: [
      { source: 'nation', status: 'missing' },
      { source: 'region', status: 'missing' },
    ],
  });
  expect((year as { days: object[] }).days).toContainEqual({
    date: '2027-02-10',
    kind: 'holiday',
    name: { zh: '春节', en: 'Spring Festival' },
    by: 'statute',
  });
});

it('foresees what a notice moves, publishes it, and tells whom it moved', async () => {
  const one = await apply();
  const before = await one.show();
  const nation = '/v1/calendar/2027/nation';
  const slip = { off: [named('2027-08-14')], work: [named('2027-08-14')] };
  expect(await city.operator('POST', `${nation}/preview`, { body: slip })).toMatchObject({
    status: 422,
    body: {
      type: '/problems/suspicious-calendar',
      errors: expect.arrayContaining([{ pointer: '/work/0/date', detail: expect.any(String) }]),
    },
  });

  const preview = (await city.operator('POST', `${nation}/preview`, { body: arrangement })).body as {
    version: number;
    calendar: string;
    moved: number;
    moves: { kind: string; id: string; limit: string; from: string; to: string }[];
  };
  const [orderId] = before.orders.map(({ id }) => id);
  const foreseen = preview.moves.find(({ id, limit }) => id === orderId && limit === 'completion');
  expect(foreseen).toMatchObject({ kind: 'order', from: before.deadline.due });
  expect((await one.show()).deadline, 'nothing was written').toEqual(before.deadline);

  const publication = {
    ...arrangement,
    version: preview.version,
    calendar: preview.calendar,
    notice: notice('国办发明电〔2026〕8号'),
    reason: '国务院办公厅已公布',
  };
  const publish = (body: object) => city.operator('PUT', nation, { body });
  expect(await publish({ ...publication, calendar: 'another' })).toMatchObject({ status: 412 });
  const raced = await Promise.all([publish(publication), publish({ ...publication, work: [] })]);
  expect(raced.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const [winner] = raced.filter(({ status }) => status === 200);
  expect(winner?.body).toMatchObject({
    sources: [
      { source: 'nation', status: 'published', version: 1, notice: { number: '国办发明电〔2026〕8号' } },
      {},
    ],
  });
  await city.clock.settle();

  const after = await one.show();
  expect(after.deadline).toMatchObject({ provisional: false });
  expect(after.deadline).not.toHaveProperty('mayMove');
  expect((after.deadline.due ?? '') > (before.deadline.due ?? '')).toBe(true);
  expect(codesOf(after).filter((code) => code === 'case.deadline-moved')).toHaveLength(1);
  const told = city.utilities.telecom
    .webhooks()
    .filter(({ type, data }) => type === 'order.deadline-moved' && data['orderId'] === orderId);
  expect(told).toMatchObject([
    {
      data: {
        limits: [
          { limit: 'completion', from: before.deadline.due, to: after.deadline.due, provisional: false },
        ],
      },
    },
  ]);

  const winning = { ...publication, work: winner === raced[0] ? publication.work : [] };
  expect((await publish(winning)).status, 'the same again').toBe(200);
  await city.clock.settle();
  expect(codesOf(await one.show()).filter((code) => code === 'case.deadline-moved')).toHaveLength(1);
  const versions = await city.operator('GET', `${nation}/versions`);
  expect(versions.body).toMatchObject({ items: [{ version: 1, by: 'operator', why: '国务院办公厅已公布' }] });
  // A second pass a minute later puts right what a request under way wrote by the calendar of before.
  await city.clock.advance('PT2M');
  const run = await city.operator('GET', '/v1/executions/calendar-recompute:year-2027-nation-v1');
  expect(run.body).toMatchObject({ status: 'SUCCEEDED' });
});

it('gives the days back when the region takes its notice back, and tells whom that moves', async () => {
  const one = await apply();
  const region = '/v1/calendar/2027/region';
  const local = { off: [named('2027-01-05'), named('2027-01-06')], work: [] };
  const says = { notice: notice('样例〔2026〕1号'), reason: '样例' };
  const published = await city.operator('PUT', region, { body: { ...local, ...says, version: 1 } });
  expect(published, JSON.stringify(published.body)).toMatchObject({ status: 200, body: { published: true } });
  await city.clock.settle();
  const later = (await one.show()).deadline.due;
  const { body } = await city.operator('POST', `${region}/preview`, {
    body: { withdrawn: true, off: [], work: [] },
  });
  expect((body as { moved: number }).moved).toBeGreaterThan(0);
  const withdrawal = { notice: notice('样例〔2026〕2号'), reason: '疫情防控', version: 2 };
  const withdraw = () => city.operator('PUT', `${region}/withdrawal`, { body: withdrawal });
  expect((await withdraw()).body).toMatchObject({ sources: [{}, { status: 'withdrawn', version: 2 }] });
  expect((await withdraw()).status).toBe(200);
  await city.clock.settle();
  const back = await one.show();
  expect((back.deadline.due ?? '') < (later ?? '')).toBe(true);
  expect(codesOf(back).filter((code) => code === 'case.deadline-moved')).toHaveLength(2);
  const trail = (await city.operator('GET', '/v1/audit-entries')).body as {
    items: { act: string; reason?: string }[];
  };
  expect(trail.items).toContainEqual(
    expect.objectContaining({ act: 'calendar.withdrawn', reason: '疫情防控' }),
  );
});

it('shows when a place serves: a Saturday on which it is open is none that limits count', async () => {
  const path = '/v1/places/civic-centre';
  const hours = {
    name: { zh: '市民中心', en: 'Civic centre' },
    workingDays: { opens: '09:00', closes: '19:00' },
    weekends: [{ weekday: 6, opens: '09:30', closes: '12:00' }],
  };
  const set = (replaces: number) =>
    city.operator('PUT', path, { body: { ...hours, reason: '公布延时服务', replaces } });
  expect((await set(0)).status).toBe(200);
  expect((await set(0)).status).toBe(412);
  const anyone = clientOf(city.instance);
  expect((await anyone('GET', `${path}?date=2027-03-06`)).body).toMatchObject({
    day: {
      served: { opens: '09:30', closes: '12:00' },
      workingDay: false,
      note: { zh: expect.stringContaining('第八条'), en: expect.stringContaining('art. 82') },
    },
  });
  expect((await anyone('GET', `${path}?date=2027-03-08`)).body).toMatchObject({
    day: { served: { closes: '19:00' }, workingDay: true },
  });
  expect((await anyone('GET', '/v1/places')).body).toMatchObject({ items: [{ place: 'civic-centre' }] });
});

it('explains a case: its steps, which were parallel, which path binds, each day and why', async () => {
  const one = await apply();
  const { body } = await one.call('GET', `/v1/joint-installations/${one.id}/deadline`);
  expect(body).toMatchObject({
    subject: one.id,
    limits: { completion: { kind: 'promised', budget: 5 } },
    plan: {
      path: ['telecom-acceptance', 'telecom-plan', 'telecom-connection'],
      steps: [{ id: 'telecom-acceptance', course: 'serial', binding: true, after: [] }, {}, {}],
    },
  });
  const { days } = (body as { limits: { completion: { days: { why: string }[] } } }).limits.completion;
  expect(days.filter(({ why }) => why === 'working-day')).toHaveLength(5);
  const file = await one.call('GET', `/v1/joint-installations/${one.id}/deadline.ics?language=en`);
  expect(file.body).toContain('SUMMARY:Joint installation');
});

it('takes a case with documents missing, suspends it when they do not come, and goes on when they do', async () => {
  const running = await apply();
  const materials = {
    required: ['licence', 'site-plan'],
    makeUp: { mayFollow: ['site-plan'], within: 2, otherwise: 'suspended', basis: '第五条 容缺受理' },
  };
  const published = await publish('joint-installation', { ...item, materials, effectiveFrom: '2026-12-28' });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  expect((await running.show()).limitsVersion).toBe('joint-installation-2025.2');

  const refused = await apply();
  expect(refused.answer).toMatchObject({ status: 422, body: { missing: ['licence'] } });
  const licence = { kind: 'licence', reference: 'GX-1' };
  const one = await apply([licence]);
  expect(await one.show()).toMatchObject({
    limitsVersion: 'joint-installation@1',
    deadline: { budget: 9, statutory: { budget: 10 } },
  });
  await city.clock.to('2026-12-31T09:00:00+08:00');
  const standing = await one.show();
  expect(standing).toMatchObject({
    status: 'in-progress',
    hold: { since: '2026-12-30T16:00:00.000Z' },
    deadline: { due: null },
    orders: [{ status: 'suspended' }],
  });
  expect(codesOf(standing)).toContain('case.suspended-for-missing-documents');
  const supplied = await one.call('POST', `/v1/joint-installations/${one.id}/materials`, {
    body: { materials: [{ kind: 'site-plan', reference: 'GX-2' }] },
  });
  expect(supplied.status, JSON.stringify(supplied.body)).toBe(200);
  const goingOn = supplied.body as Case;
  expect(goingOn.hold).toBeUndefined();
  expect(goingOn.deadline.due).not.toBeNull();
  expect(goingOn.orders).toMatchObject([{ status: 'pending' }]);
});

it('ends a case whose documents do not come where its item says so, and says so to every provider', async () => {
  const makeUp = { mayFollow: ['site-plan'], within: 1, otherwise: 'ended', basis: '第五条 容缺受理' };
  const materials = { required: ['site-plan'], makeUp };
  await publish('joint-installation', { ...item, materials, effectiveFrom: '2026-12-31', replaces: 1 });
  const one = await apply();
  await city.clock.to('2027-01-06T08:00:00+08:00');
  expect(await one.show()).toMatchObject({ status: 'ended-incomplete', orders: [{ status: 'withdrawn' }] });
  expect(codesOf(await one.show())).toContain('case.ended-for-missing-documents');
  const late = await one.call('POST', `/v1/joint-installations/${one.id}/materials`, {
    body: { materials: [{ kind: 'site-plan', reference: 'GX-2' }] },
  });
  expect(late).toMatchObject({ status: 409, body: { type: '/problems/lapsed' } });
});

it('reminds, records a breach once and escalates once a rung, by the ladder in force', async () => {
  const ladder = [
    { id: 'soon', when: 'before', workingDays: 1 },
    { id: 'breach', when: 'due' },
    { id: 'up', when: 'after', workingDays: 1 },
  ];
  const put = (body: object) => city.operator('PUT', '/v1/ladders/work-order', { body });
  expect((await put({ ladder: ladder.slice(0, 1), why: 'none' })).status).toBe(422);
  expect((await put({ ladder, why: '督办办法' })).status).toBe(200);
  const one = await apply([{ kind: 'site-plan', reference: 'GX-9' }]);
  await city.clock.workingDays(5);
  const { timeline } = await one.show();
  const rungs = timeline
    .filter(({ code, facts }) => code.startsWith('order.') && facts?.['limit'] === 'acceptance')
    .map(({ code, facts }) => `${code} ${String(facts?.['rung'])}`);
  expect(rungs).toEqual(['order.due-soon soon', 'order.overdue breach', 'order.escalated up']);
  const { body } = await city.operator('GET', '/v1/escalations?limit=100');
  const mine = (body as { items: { subject: { id: string }; limit: string; rung: string }[] }).items.filter(
    ({ subject, limit }) => subject.id === one.id && limit === 'acceptance',
  );
  expect(mine.map(({ rung }) => rung)).toEqual(['up']);
  const statutory = timeline.filter(({ facts }) => facts?.['limit'] === 'acceptance-statutory');
  expect(statutory.map(({ code }) => code)).toEqual(['order.due-soon', 'order.overdue', 'order.escalated']);
});
