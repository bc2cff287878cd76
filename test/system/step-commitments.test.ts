import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf, startCity, usccOf, type City } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { officeNames, registerDepartments, type Department } from './harness/departments.ts';

interface Seen {
  readonly stages: readonly {
    readonly id: string;
    readonly steps: readonly {
      id: string;
      status: string;
      orderId?: string;
      allowed: string[];
      missing: string[];
    }[];
  }[];
  readonly commitments: readonly {
    readonly step: string;
    readonly holds: boolean;
    readonly made: {
      id: string;
      status: string;
      checkOrderId?: string;
      limits: Record<string, { lastDay: string }>;
    };
  }[];
}

let city: City;
let departments: Readonly<Record<(typeof officeNames)[number], Department>>;
let code = 200_000;

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `committed-${(code += 1)}` } });

/** A key project whose land is waited for. */
const project = async (number: number) => {
  const uscc = usccOf(number);
  const owner = city.enterprise(uscc);
  const body = projectOf(uscc, {
    ...{ nature: 'filing', code: `2603-450305-04-01-${(code += 1)}` },
    materials: [{ kind: 'site-plan', reference: 'R-1' }],
  });
  const { id } = ok(await post(owner, '/v1/projects', body)) as { id: string };
  await city.clock.settle();
  const see = async () => ok(await owner('GET', `/v1/projects/${id}`)) as Seen;
  const agree = async (step: string) => {
    for (const department of Object.values(departments))
      for (const order of await department.pending())
        if (order.subject.id === id && order.request.step === step && !order.request.check)
          ok(await department.agree(order));
    await city.clock.settle();
  };
  const land = async () => {
    const { stages } = await see();
    const step = stages.flatMap(({ steps }) => steps).find((one) => one.id === 'land');
    if (!step) throw new Error('The land is not waited for');
    return step;
  };
  for (const step of ['site-selection', 'planning']) await agree(step);
  return {
    id,
    owner,
    see,
    land,
    agree,
    commit: async () => {
      const said = await post(owner, `/v1/projects/${id}/stages/conditions/steps/land/commitment`, {
        madeBy: '李四',
      });
      await city.clock.settle();
      return said;
    },
    made: async () => {
      const [only] = (await see()).commitments;
      if (!only) throw new Error('Nothing was committed to');
      return only;
    },
    mails: async () => {
      const { items } = ok(await owner('GET', '/v1/messages?limit=100')) as {
        items: { code: string; title: string; body: string; subject?: { id: string } }[];
      };
      return items.filter(({ subject }) => subject?.id === id).toReversed();
    },
  };
};
type Project = Awaited<ReturnType<typeof project>>;

/** What the department finds when it looks, on the day that the list says. */
const checked = async (one: Project, type: 'met' | 'not-met') => {
  const { checkOrderId = '' } = (await one.made()).made;
  const said = await departments['自然资源局'].say(checkOrderId, {
    ...{ type, grounds: '权属仍有争议' },
    checks: [{ item: 'title', answer: type, grounds: '权属仍有争议' }],
  });
  await city.clock.settle();
  return said.status;
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, officeNames);
  // The sample with shorter times: only numbers of the data differ.
  const { matters, place, confidence, sample } = ok(await city.operator('GET', '/v1/commitment-list')) as {
    matters: { code: string; check: object; mendWithin?: number }[];
  } & Record<'place' | 'confidence' | 'sample', unknown>;
  const shorter = matters.map((one) =>
    one.code === 'project-land' ? { ...one, check: { ...one.check, after: 1 }, mendWithin: 1 } : one,
  );
  const published = { ...{ place, confidence, sample, matters: shorter }, effectiveFrom: '2026-03-02' };
  const body = { ...published, why: '试验', replaces: 0 };
  ok(await city.operator('PUT', '/v1/commitment-list', { body }));
});
afterAll(() => city.close());

describe('A commitment for a step of a project', () => {
  it('is offered and not imposed, kept with all others, and its department has the file when it looks', async () => {
    const one = await project(701);
    expect(await one.land()).toMatchObject({ status: 'waiting', missing: ['land-certificate'] });
    expect((await one.land()).allowed).toEqual(['commitment']);
    const both = await Promise.all([one.commit(), one.commit()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await one.see()).commitments, 'of two at once').toHaveLength(1);
    expect(await one.land()).toMatchObject({ status: 'open', allowed: [] });
    const { items } = ok(await one.owner('GET', '/v1/commitments')) as { items: { id: string }[] };
    const { id } = (await one.made()).made;
    expect(items.map((made) => made.id)).toEqual([id]);
    // Whoever is to check it sees it from the first day; nobody else does.
    const seenBy = async (name: '自然资源局' | '水利局') => {
      const page = ok(await departments[name].call('GET', '/v1/commitments')) as { items: { id: string }[] };
      return page.items.map((made) => made.id);
    };
    expect([await seenBy('自然资源局'), await seenBy('水利局')]).toEqual([[id], []]);
    await one.agree('land');
    await city.clock.workingDays(2);
    const { checkOrderId = '' } = (await one.made()).made;
    const order = (await departments['自然资源局'].pending()).find(({ id }) => id === checkOrderId);
    expect(order?.request).toMatchObject({
      ...{ dossier: one.id, stage: 'conditions', step: 'land', replaces: ['land-certificate'] },
    });
    expect(await checked(one, 'met')).toBe(201);
    expect(await one.made()).toMatchObject({ holds: true, made: { status: 'kept' } });
  }, 120_000);

  it('that is broken holds no more, and holds again once it is mended in time', async () => {
    const one = await project(702);
    ok(await one.commit());
    await one.agree('land');
    await city.clock.workingDays(2);
    expect(await checked(one, 'not-met')).toBe(201);
    expect(await one.made()).toMatchObject({
      holds: false,
      made: { status: 'broken', limits: { mend: { lastDay: expect.any(String) as string } } },
    });
    expect((await one.land()).status, 'what was granted stays while it may be mended').toBe('passed');
    const told = (await one.mails()).find(({ code: said }) => said === 'commitment.broken');
    expect(told?.body).toContain('改正前，该承诺不能代替材料。');
    const { id } = (await one.made()).made;
    expect(
      (await post(city.enterprise(usccOf(799)), `/v1/commitments/${id}/mending`, { how: '已' })).status,
    ).toBe(404);
    ok(await post(one.owner, `/v1/commitments/${id}/mending`, { how: '已取得不动产权证' }));
    await city.clock.settle();
    expect(await checked(one, 'met')).toBe(201);
    expect(await one.made()).toMatchObject({ holds: true, made: { status: 'mended' } });
    expect((await one.mails()).map(({ title }) => title)).toContain('承诺已改正');
    // Who broke one makes no other anywhere, for as long as the list says; who checks may ask.
    const bars = await departments['水利局'].call('GET', `/v1/commitments/bars?uscc=${usccOf(702)}`);
    expect(ok(bars)).toMatchObject({ items: [{ commitment: id }] });
    expect((await departments['水利局'].call('GET', '/v1/commitments/bars')).status).toBe(422);
    const next = await project(702);
    expect((await next.land()).allowed).toEqual([]);
    expect(await next.commit()).toMatchObject({ status: 409, body: { reason: 'barred' } });
  }, 120_000);

  it('that nobody mends is revoked: its step is done again with the proof, though its department works on it', async () => {
    const one = await project(703);
    ok(await one.commit());
    const before = await one.land();
    expect(before.status).toBe('open');
    await city.clock.workingDays(2);
    expect(await checked(one, 'not-met')).toBe(201);
    await city.clock.workingDays(2);
    expect(await one.made()).toMatchObject({ holds: false, made: { status: 'revoked' } });
    expect(await one.land()).toMatchObject({ status: 'waiting', missing: ['land-certificate'] });
    expect(ok(await departments['自然资源局'].call('GET', `/v1/orders/${before.orderId}`))).toMatchObject({
      status: 'withdrawn',
    });
    const late = await post(one.owner, `/v1/commitments/${(await one.made()).made.id}/mending`, {
      how: '已改',
    });
    expect(late.status).toBe(409);
    expect(await one.commit(), 'not again').toMatchObject({ status: 409 });
    ok(
      await post(one.owner, `/v1/projects/${one.id}/materials`, {
        materials: [{ kind: 'land-certificate', reference: 'R-2' }],
      }),
    );
    await city.clock.settle();
    expect((await one.land()).status).toBe('open');
    await one.agree('land');
    expect((await one.land()).status).toBe('passed');
  }, 120_000);

  it('is given up with its project: nobody looks', async () => {
    const one = await project(704);
    ok(await one.commit());
    await city.clock.workingDays(2);
    const { checkOrderId = '' } = (await one.made()).made;
    ok(await post(one.owner, `/v1/projects/${one.id}/cancellation`, { reason: '资金安排' }));
    await city.clock.settle();
    expect(await one.made()).toMatchObject({ made: { status: 'ended' } });
    expect(ok(await departments['自然资源局'].call('GET', `/v1/orders/${checkOrderId}`))).toMatchObject({
      status: 'withdrawn',
    });
  }, 120_000);
});
