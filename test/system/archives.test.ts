import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filed, ordersOf, policyOf, say, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { application, projectOf, usccOf } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { officeNames } from './harness/departments.ts';

let city: BenefitsCity;
let utility: Call;
beforeAll(async () => {
  city = await startBenefits('2026-03-02T09:00:00+08:00');
  // Whom the stages of a project ask.
  for (const department of officeNames)
    await city.register({ name: department, kind: 'department', department });
  utility = await city.register({
    name: '水务',
    kind: 'utility',
    services: ['water'],
    regions: ['450305'],
  });
});
afterAll(() => city.close());

const uscc = usccOf(1);
const award = (change: object = {}) => policyOf(['enterprise.industry == "C2611"'], change);
interface Listed {
  readonly items: readonly { readonly id: string; readonly subject?: { readonly id: string } }[];
}
const idsAt = async (call: Call, path: string): Promise<string[]> =>
  ok<Listed>(await call('GET', path)).items.map(({ id }) => id);

let alone: string;
let ofProject: string;
let project: string;
let paid: string;
let orderId: string;

/** Ended cases of each kind: one that stands alone, one of a project that goes on, a benefit that was paid. */
const endedCases = async () => {
  const owner = city.enterprise(uscc);
  const applied = await owner('POST', '/v1/joint-installations', {
    body: application(uscc, ['water']),
    headers: { 'idempotency-key': 'alone' },
  });
  alone = ok<{ id: string }>(applied).id;
  const registered = await owner('POST', '/v1/projects', {
    // At another site than the case that stands alone, or its part would be the same once more.
    body: projectOf(uscc, { site: { address: '七星区试验路 99 号' } }),
    headers: { 'idempotency-key': 'project' },
  });
  project = ok<{ id: string }>(registered).id;
  await owner('POST', `/v1/projects/${project}/joint-installations`, {
    body: { services: application(uscc, ['water']).services },
    headers: { 'idempotency-key': 'of-project' },
  });
  await city.clock.settle();
  ofProject = (await idsAt(owner, '/v1/joint-installations')).find((id) => id !== alone) ?? '';
  for (const id of [alone, ofProject]) await owner('POST', `/v1/joint-installations/${id}/withdrawal`);
  // It goes on, and none of its clocks runs.
  ok(await owner('POST', `/v1/projects/${project}/pause`, { body: { reason: '等待用地' } }));

  await city.publish('AWARD', award());
  await city.file([filed(1, { industry: 'C2611' })]);
  ok(await city.confirm(uscc, 'AWARD'));
  await city.clock.settle();
  const { id, fen } = await city.entitlement(uscc, 'AWARD');
  paid = id;
  const [order] = await ordersOf(city.finance, paid);
  ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen }));
  ok(await city.act(uscc, 'AWARD', 'receipt'));
  await city.clock.settle();
  orderId = (await ordersOf(utility, alone))[0]?.id ?? '';
};

const shown = (call: Call, id: string) =>
  call('GET', id.startsWith('en_') ? `/v1/entitlements/${id}` : `/v1/joint-installations/${id}`);
const paidInReport = async () => {
  const { body } = await city.operator('GET', '/v1/reports/fulfilment?from=2026-03-01&to=2026-03-31');
  return body as { matched: object; paid: object };
};

describe('when the period of closed cases is over', () => {
  it('they are gone from every list and route, whatever is killed meanwhile', async () => {
    await endedCases();
    const owner = city.enterprise(uscc);
    const body = { months: 1, mustKeep: true, basis: '本市档案管理办法' };
    expect((await city.operator('PUT', '/v1/retention-periods/case', { body })).status).toBe(200);
    const figures = await paidInReport();
    await city.clock.to('2026-04-02T12:00:00+08:00');
    expect([(await shown(owner, alone)).status, (await shown(owner, paid)).status]).toEqual([200, 200]);
    expect((await utility('GET', `/v1/orders/${orderId}`)).status).toBe(200);
    expect(await ordersOf(utility, alone)).toHaveLength(1);
    expect(await ordersOf(city.finance, paid)).toHaveLength(1);
    expect(await city.told(uscc)).toContain('entitlement.paid');

    // The night after the month: killed while it archives, it goes on after the restart.
    const night = city.clock.to('2026-04-03T12:00:00+08:00').catch(() => undefined);
    await sleep(400);
    await city.instance.kill();
    await night;
    await city.instance.restart();
    await city.clock.to('2026-04-04T12:00:00+08:00');

    for (const id of [alone, paid]) {
      const { status, body: gone } = await shown(owner, id);
      expect(status).toBe(410);
      expect(gone).toMatchObject({ type: '/problems/archived', archivedAt: expect.any(String) });
      expect((await shown(city.operator, id)).status).toBe(410);
      expect((await shown(city.enterprise(usccOf(2)), id)).status).toBe(404);
    }
    expect((await owner('POST', `/v1/joint-installations/${alone}/withdrawal`)).status).toBe(410);
    expect(await idsAt(owner, '/v1/joint-installations')).toEqual([ofProject]);
    expect(await idsAt(owner, '/v1/entitlements')).toEqual([]);
    expect((await utility('GET', `/v1/orders/${orderId}`)).status).toBe(404);
    expect(await ordersOf(utility, alone)).toEqual([]);
    expect(await ordersOf(city.finance, paid)).toEqual([]);
    expect(await city.told(uscc)).not.toContain('entitlement.paid');
    expect(await paidInReport()).toMatchObject({ matched: figures.matched, paid: figures.paid });
    expect(await idsAt(city.operator, '/v1/sick-items')).toEqual([]);
  });

  it('one that a project refers to stays while the project goes on', async () => {
    const owner = city.enterprise(uscc);
    expect((await shown(owner, ofProject)).status).toBe(200);
    expect((await owner('GET', `/v1/projects/${project}`)).status).toBe(200);
  });

  it('a benefit that was paid is not had again, nor one that excludes it', async () => {
    await city.publish('AWARD', award({ amount: { kind: 'fixed', fen: 200_000 } }));
    await city.publish('RIVAL', award({ excludes: ['AWARD'] }));
    await city.clock.advance('P1D');
    expect(await idsAt(city.enterprise(uscc), '/v1/entitlements')).toEqual([]);
  });

  it('an archive holds a case whole and names nobody, and who looks it up stands in the trail', async () => {
    const { items } = ok<{ items: { id: string; kind: string; removing: boolean }[] }>(
      await city.operator('GET', '/v1/archives'),
    );
    expect(items.map(({ id, kind, removing }) => [id, kind, removing]).toSorted()).toEqual(
      [
        [paid, 'entitlement', false],
        [alone, 'joint-installation', false],
      ].toSorted(),
    );
    const withoutReason = await city.operator('GET', `/v1/archives/${alone}`, {
      headers: { 'audit-reason': '' },
    });
    expect(withoutReason.status).toBe(400);
    expect((await city.enterprise(uscc)('GET', `/v1/archives/${alone}`)).status).toBe(403);
    const read = async (id: string) => {
      const { link } = ok<{ link: string }>(await city.operator('GET', `/v1/archives/${id}`));
      return (await (await fetch(link)).text()).trim().split('\n');
    };
    const [manifest = '', ...lines] = await read(alone);
    const { items: counts } = JSON.parse(manifest) as { items: Record<string, number> };
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
    expect(counts).toMatchObject({ 'joint-installation': 1, order: 1, 'webhook-delivery': 1 });
    expect(counts['timeline']).toBeGreaterThan(2);
    expect(lines.join('\n')).toContain('case.withdrawn');
    expect(lines.join('\n')).not.toMatch(/李四|13812345678/);
    const [, ...ofPaid] = await read(paid);
    const kinds = new Set(ofPaid.map((line) => (JSON.parse(line) as { kind: string }).kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['entitlement', 'entitlement-trace', 'message', 'order']),
    );
    expect(ofPaid.join('\n')).not.toMatch(/6222000000000001|测试企业1"/);
    const { items: deeds } = ok<{ items: { act: string; subject: string }[] }>(
      await city.operator('GET', '/v1/audit-entries?limit=50'),
    );
    expect(deeds).toContainEqual(
      expect.objectContaining({ act: 'archive.read', subject: `/v1/archives/${alone}` }),
    );
  });

  it('what is known of its people can still be erased', async () => {
    const asked = await city.operator('POST', '/v1/erasures', {
      body: { subject: { case: { kind: 'joint-installation', id: alone } }, reason: '撤回同意' },
      headers: { 'idempotency-key': 'erase' },
    });
    await city.clock.settle();
    const { id } = ok<{ id: string }>(asked);
    expect((await city.operator('GET', `/v1/erasures/${id}`)).body).toMatchObject({
      status: 'done',
      records: [{ kind: 'contact', outcome: 'erased' }],
    });
  });
});
