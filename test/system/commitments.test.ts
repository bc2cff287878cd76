import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, usccOf, type City } from './harness/city.ts';
import { done, dug, green, linesOf } from './harness/lines.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());
const { departments, registered, surveyed } = linesOf(() => city);

interface MadeSeen {
  readonly id: string;
  readonly status: string;
  readonly department: string;
  readonly checkOrderId: string;
}

beforeAll(async () => {
  for (const one of ['城市管理委员会', '公安局交通警察支队', '园林局', '水利局']) await registered(one);
});

describe('published thresholds', () => {
  it('exempt, file or offer a commitment for what is small, and review a young road whatever they say', async () => {
    const today = (await city.clock.now()).slice(0, 10);
    const shown = (await city.operator('GET', '/v1/line-rules/450305')).body as {
      matters: object[];
      version: number;
    };
    expect(shown).toMatchObject({ version: 0, sample: true, confidence: 'unverified' });
    const published = await city.operator('PUT', '/v1/line-rules/450305', {
      body: {
        place: '七星区（样例，仿伊川县）',
        basis: '样例：伊川县供电外线办法',
        confidence: 'read',
        sample: true,
        matters: shown.matters,
        thresholds: [
          { matters: ['green-space'], maxAreaM2: 15, way: 'exempt', basis: '样例：15 平方米以下' },
          { matters: ['green-space'], maxAreaM2: 30, way: 'filing', basis: '样例：30 平方米以下' },
          { matters: ['road-excavation'], maxLengthM: 200, way: 'commitment', basis: '样例：200 米以下' },
        ],
        effectiveFrom: today,
        why: '试验',
        replaces: 0,
      },
    });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const one = await surveyed(9, ['gas', 'heat']);
    const small = { ...green, place: '小块绿地', areaM2: 10 };
    await one.say('gas', 'planned', { line: { crossings: [small, green, dug] } });
    expect((await one.show()).approvals.map(({ way, status, offered }) => [way, status, offered])).toEqual([
      // Two patches are as large as both.
      ['filing', 'filed', undefined],
      ['filing', 'filed', undefined],
      ['review', 'asked', true],
      ['review', 'asked', true],
    ]);
    await one.say('heat', 'planned', {
      line: { crossings: [{ ...dug, place: '新路', builtOn: '2024-01-01' }] },
    });
    const young = await one.approval('road-excavation', '城市管理委员会');
    expect(young).toMatchObject({ way: 'review', government: true });
    expect(young.offered).toBeUndefined();
  });

  it('of key projects are committed to with the application, and the departments have a filing', async () => {
    const one = await surveyed(10, ['gas'], {
      project: { code: '2405-450300-04-01-123456', name: '重点项目', key: true },
      commitments: [{ subject: '占道挖掘许可', madeBy: '李四', madeOn: '2026-09-20' }],
    });
    await one.say('gas', 'planned', {
      line: { crossings: [dug, { matter: 'river', place: '小东江', lengthM: 20 }] },
    });
    expect((await one.show()).approvals.map(({ matter, way, status }) => [matter, way, status])).toEqual([
      ['road-excavation', 'commitment', 'committed'],
      ['road-excavation', 'commitment', 'committed'],
      ['river', 'review', 'asked'],
    ]);
    const { orderId = '' } = await one.approval('river');
    await departments['水利局']?.(orderId, { type: 'met', ...done });
    await one.say('gas', 'contracted');
    expect((await one.say('gas', 'works-begun')).status).toBe(201);
  });
});

describe('a commitment', () => {
  it('is offered and not imposed, checked on its day, and holds when it is kept', async () => {
    const one = await surveyed(31, ['gas']);
    await one.say('gas', 'planned', { line: { crossings: [dug] } });
    const before = await one.show();
    expect(before.allowed).toContain('commitments');
    const ids = before.approvals.map(({ id }) => id);
    const commit = () =>
      one.call('POST', `/v1/joint-installations/${one.id}/commitments`, {
        body: { approvals: ids, madeBy: '李四' },
      });
    const both = await Promise.all([commit(), commit()]);
    expect(both.map(({ status }) => status).toSorted(), 'of two at once').toEqual([200, 409]);
    await city.clock.settle();
    const after = await one.show();
    expect(after.approvals.map(({ way, status }) => [way, status])).toEqual([
      ['commitment', 'committed'],
      ['commitment', 'committed'],
    ]);
    expect(after.deadline.due < before.deadline.due, 'nobody is waited for').toBe(true);
    expect(await one.order('gas')).toMatchObject({ external: { outcome: 'cleared' } });
    const reviews = before.approvals.map(({ orderId }) => orderId);
    expect(after.orders.filter(({ id }) => reviews.includes(id)).length, 'the reviews are gone').toBe(0);

    await city.clock.workingDays(6);
    const { items } = (await one.call('GET', '/v1/commitments')).body as { items: MadeSeen[] };
    expect(items.map(({ status }) => status)).toEqual(['in-check', 'in-check']);
    for (const { department, checkOrderId } of items)
      expect(await departments[department]?.(checkOrderId, { type: 'met', ...done })).toBe(201);
    const kept = (await one.call('GET', '/v1/commitments')).body as { items: MadeSeen[] };
    expect(new Set(kept.items.map(({ status }) => status))).toEqual(new Set(['kept']));
  });

  it('that is broken stops the works, may be mended in time, and bars who broke it', async () => {
    const one = await surveyed(32, ['gas']);
    await one.say('gas', 'planned', { line: { crossings: [dug] } });
    const ids = (await one.show()).approvals.map(({ id }) => id);
    const path = `/v1/joint-installations/${one.id}/commitments`;
    expect((await one.call('POST', path, { body: { approvals: ids, madeBy: '李四' } })).status).toBe(200);
    await one.say('gas', 'contracted');
    expect((await one.say('gas', 'works-begun')).status).toBe(201);
    await city.clock.workingDays(6);
    const made = async () => ((await one.call('GET', '/v1/commitments')).body as { items: MadeSeen[] }).items;
    const [first, second] = await made();
    if (!first || !second) throw new Error('Nothing is checked');
    await departments[first.department]?.(first.checkOrderId, {
      ...{ type: 'not-met', grounds: '超出承诺的长度', checks: [] },
    });
    await departments[second.department]?.(second.checkOrderId, { type: 'met', ...done });
    expect(await one.order('gas')).toMatchObject({ external: { outcome: 'refused' } });
    expect((await one.say('gas', 'constructed')).status, 'nobody goes on').toBe(409);
    expect((await one.news()).map(({ title }) => title)).toContain('承诺经核查不属实');
    const barred = (await one.call('GET', '/v1/commitments/bars')).body as { items: { until: string }[] };
    expect(barred.items).toHaveLength(1);

    const mend = () =>
      one.call('POST', `/v1/commitments/${first.id}/mending`, { body: { how: '已恢复路面' } });
    const stranger = city.enterprise(usccOf(99));
    const theirs = await stranger('POST', `/v1/commitments/${first.id}/mending`, { body: { how: '已恢复' } });
    expect(theirs.status).toBe(404);
    expect((await mend()).status).toBe(200);
    expect((await mend()).status, 'once').toBe(409);
    await city.clock.settle();
    const again = (await made()).find(({ id }) => id === first.id);
    await departments[first.department]?.(again?.checkOrderId ?? '', { type: 'met', ...done });
    expect((await made()).find(({ id }) => id === first.id)).toMatchObject({ status: 'mended' });
    expect((await one.say('gas', 'constructed')).status, 'mended').toBe(201);

    // Who broke one makes no other: it is reviewed, and nothing is offered.
    await one.say('gas', 'rejected', { reasons: ['另行申请'] });
    await city.clock.settle();
    const next = await surveyed(32, ['heat'], { wantedBy: undefined });
    await next.say('heat', 'planned', { line: { crossings: [dug] } });
    const [asked] = (await next.show()).approvals;
    expect(asked).toMatchObject({ way: 'review', status: 'asked' });
    expect(asked?.offered).toBeUndefined();
    const refused = await next.call('POST', `/v1/joint-installations/${next.id}/commitments`, {
      body: { approvals: [asked?.id], madeBy: '李四' },
    });
    expect(refused.status).toBe(409);
  });

  it('that nobody mends in time is revoked, and its line needs an approval again', async () => {
    const one = await surveyed(33, ['gas']);
    await one.say('gas', 'planned', { line: { crossings: [dug] } });
    const [approval] = (await one.show()).approvals;
    const path = `/v1/joint-installations/${one.id}/commitments`;
    await one.call('POST', path, { body: { approvals: [approval?.id], madeBy: '李四' } });
    await city.clock.workingDays(6);
    const made = async () =>
      ((await one.call('GET', '/v1/commitments')).body as { items: MadeSeen[] }).items[0];
    const { checkOrderId = '', department = '', id } = (await made()) ?? {};
    await departments[department]?.(checkOrderId, { type: 'not-met', grounds: '未设警示', checks: [] });
    await city.clock.workingDays(6);
    expect(await made()).toMatchObject({ status: 'revoked' });
    const late = await one.call('POST', `/v1/commitments/${id}/mending`, { body: { how: '已改正' } });
    expect(late.status).toBe(409);
    expect((await one.show()).approvals.find((each) => each.id === approval?.id)?.status).toBe('denied');
    expect((await one.news()).map(({ title }) => title)).toContain('承诺已撤销');
  });
});
