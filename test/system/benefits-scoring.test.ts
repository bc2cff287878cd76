import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filed, policyOf, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';

/** 评审: applications of a window are scored by reviewers, ranked, published, objected to, and paid as far as money goes. */
let city: BenefitsCity;
let anybody: Call;
const code = 'SCORED-2026';
const fen = 100_000;
const reviewers = ['ct-a', 'ct-b', 'ct-c', 'ct-d'] as const;
type Name = (typeof reviewers)[number];
const citizens = new Map<string, Call>();
const citizen = (name: string): Call => {
  const known = citizens.get(name) ?? clientOf(city.instance, { role: 'citizen', citizen: name });
  citizens.set(name, known);
  return known;
};
const [first, second, third, late, often] = [1, 2, 3, 4, 5].map(usccOf) as [
  string,
  string,
  string,
  string,
  string,
];

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
  scoreWithin: 10,
  publication: { workingDays: 5, place: '市工信局网站', citation: '第八条', decideWithin: 10 },
  citation: '第六条',
};

interface Result {
  readonly uscc: string;
  readonly rank: number;
  readonly total: number;
  readonly scores: readonly { reviewer: number; reason: string; points: object }[];
}
interface Round {
  readonly id: string;
  readonly status: string;
  readonly turn: number;
  readonly panel: readonly { number: number; citizen?: string }[];
  readonly applications: readonly {
    application: string;
    uscc: string;
    scores: number;
    missing: number[];
    tooFew: boolean;
    own?: object;
  }[];
  readonly results: readonly Result[];
  readonly objections: readonly { id: string }[];
  readonly allowed: readonly string[];
}

const apply = (uscc: string) =>
  city.enterprise(uscc)('POST', `/v1/policies/${code}/applications`, { body: {} });
const id = async (): Promise<string> =>
  ((await city.department('GET', '/v1/scoring-rounds')).body as { items: { id: string }[] }).items[0]?.id ??
  '';
const round = async (caller: Call = city.department): Promise<Round> =>
  (await caller('GET', `/v1/scoring-rounds/${await id()}`)).body as Round;
const panel = async (names: readonly (Name | { citizen: Name; only: string[] })[], reason = '抽取') =>
  city.department('PUT', `/v1/scoring-rounds/${await id()}/panel`, {
    body: { reviewers: names.map((one) => (typeof one === 'string' ? { citizen: one } : one)), reason },
  });
const applicationOf = async (uscc: string) => (await city.entitlement(uscc, code)).id;
const give = async (name: Name, uscc: string, body: object) =>
  citizen(name)('PUT', `/v1/scoring-rounds/${await id()}/scores`, {
    body: { application: await applicationOf(uscc), reason: `${name}的理由`, ...body },
  });
const score = (name: Name, uscc: string, technology: number, market = technology) =>
  give(name, uscc, { points: { technology, market } });
const results = async () =>
  ((await anybody('GET', `/v1/scoring-rounds/${await id()}/results`)).body as { items: Result[] }).items.map(
    ({ uscc, rank, total }) => [rank, uscc, total],
  );
const lastTold = async (caller: Call): Promise<string | undefined> =>
  ((await caller('GET', '/v1/messages?limit=5')).body as { items: { title: string }[] }).items[0]?.title;
const stages = () =>
  Promise.all([first, second, third].map(async (uscc) => (await city.entitlement(uscc, code)).stage));

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  anybody = clientOf(city.instance);
  await city.file([
    ...[1, 2, 3, 4].map((number) => filed(number, { industry: 'M7310' })),
    filed(5, { industry: 'Q8411' }),
  ]);
  const policy = policyOf(['enterprise.industry == "M7310"'], {
    mode: 'simple-application',
    windows: [{ from: '2026-03-02', to: '2026-03-13' }],
    fund: {
      source: '测试资金',
      budget: fen,
      allocation: { kind: 'score', on: '2026-03-31' },
    },
    scoring,
  });
  await city.publish(code, policy);
  await city.publish(
    'TWICE-2026',
    policyOf(['enterprise.industry == "Q8411"'], {
      ...{ confirmation: null, amount: { kind: 'none' }, period: { kind: 'month', times: 2 } },
    }),
  );
  await city.publish(
    'WINDOWED-2026',
    policyOf(['enterprise.industry == "Q8411"'], {
      mode: 'simple-application',
      windows: [{ from: '2026-03-12', to: '2026-03-27' }],
    }),
  );
}, 120_000);
afterAll(() => city.close());

describe('a policy whose applications reviewers score', () => {
  it('takes them in its window: each waits for its score, and nobody has a place in the queue of the fund', async () => {
    expect((await Promise.all([first, second, third].map(apply))).map(({ status }) => status)).toEqual([
      202, 202, 202,
    ]);
    await city.clock.settle();
    expect(await stages()).toEqual(['in-scoring', 'in-scoring', 'in-scoring']);
    expect((await apply(first)).status, 'again').toBe(200);
    expect((await round()).applications).toHaveLength(3);
    expect((await anybody('GET', `/v1/scoring-rounds/${await id()}/results`)).status).toBe(404);
  });

  it('asks the department for reviewers: as many as it says, an odd number, and reminds it', async () => {
    await city.clock.to('2026-03-20T16:30:00Z');
    expect((await apply(late)).status).toBe(409);
    expect(await lastTold(city.department)).toBe('评审人逾期未确定');
    expect((await panel(['ct-a', 'ct-b'])).status).toBe(422);
    expect(
      (await citizen('ct-a')('PUT', `/v1/scoring-rounds/${await id()}/panel`, { body: {} })).status,
    ).toBe(403);
    expect(await panel(['ct-a', 'ct-b', 'ct-c'])).toMatchObject({ status: 200, body: { status: 'scoring' } });
    expect((await panel(['ct-a', 'ct-b', 'ct-c'])).status, 'again').toBe(200);
    expect(await lastTold(citizen('ct-a'))).toBe('请您评审');
  });

  it('is scored by each alone: nobody else sees it, and whoever has an interest does not score', async () => {
    expect((await score('ct-a', first, 9)).status).toBe(200);
    expect((await score('ct-a', first, 8)).status, 'thought better of').toBe(200);
    expect((await score('ct-a', second, 11)).status).toBe(422);
    expect((await score('ct-d', first, 9)).status, 'a stranger').toBe(404);
    const own = (await round(citizen('ct-a'))).applications.find(({ uscc }) => uscc === first)?.own;
    expect(own).toMatchObject({ points: { technology: 8 } });
    const other = await round(citizen('ct-b'));
    expect([other.applications.some((one) => one.own), other.results, other.panel[0]?.citizen]).toEqual([
      false,
      [],
      undefined,
    ]);
    expect(JSON.stringify(await round())).not.toContain('ct-a的理由');
    expect((await give('ct-c', third, { conflict: true })).status).toBe(200);
    expect((await score('ct-c', third, 10)).status, 'declared').toBe(409);
    expect(await lastTold(city.department)).toBe('评审人回避后人数不足');
    const filled = [...(['ct-a', 'ct-b', 'ct-c'] as const)];
    const only = [await applicationOf(third)];
    expect((await panel([...filled, { citizen: 'ct-d', only }])).status).toBe(200);
    expect((await score('ct-d', first, 9)).status, 'named for another').toBe(404);
  });

  it('whoever is late is told so and replaced; with the last score the results are published', async () => {
    // 8, 8, 8 and 9, 8, 7: equal in the total and in the criterion that tells equals apart.
    for (const [name, uscc, points] of [
      ...[['ct-a', second, 9] as const, ['ct-b', first, 8] as const, ['ct-b', second, 8] as const],
      ...[['ct-a', third, 5] as const, ['ct-b', third, 5] as const, ['ct-d', third, 5] as const],
    ])
      expect((await score(name, uscc, points)).status).toBe(200);
    await city.clock.to('2026-04-03T16:30:00Z');
    expect((await round()).status, 'ct-c has not scored').toBe('scoring');
    expect([await lastTold(citizen('ct-c')), await lastTold(city.department)]).toEqual([
      '评分已逾期',
      '评分逾期',
    ]);
    expect((await score('ct-c', first, 8)).status, 'late, and taken while it is scored').toBe(200);
    const [last, again] = await Promise.all([score('ct-c', second, 7), score('ct-c', second, 7)]);
    expect([last?.status, again?.status], 'raced').toEqual([200, 200]);
    expect(await round()).toMatchObject({ status: 'published', turn: 1 });
    // Equal in total and in the first criterion: whoever applied first.
    const applied = await results();
    expect(applied.map(([rank, , total]) => [rank, total])).toEqual([
      [1, 8_000],
      [2, 8_000],
      [3, 5_000],
    ]);
    expect(applied[2]?.[1]).toBe(third);
    expect(await lastTold(city.enterprise(third))).toBe('评审结果已公布');
    expect((await panel(['ct-a', 'ct-b', 'ct-d'], '事后更换')).status).toBe(409);
    expect((await score('ct-a', first, 10)).status, 'after the end').toBe(409);
  });

  it('an objection that is upheld has it scored anew, by the panel as it stands, and ranked anew', async () => {
    const at = `/v1/scoring-rounds/${await id()}`;
    const application = await applicationOf(second);
    const object = (caller: Call) =>
      caller('POST', `${at}/objections`, { body: { application, reason: '附件未看' } });
    const said = await Promise.all([object(city.enterprise(second)), object(city.enterprise(second))]);
    expect(
      said.map(({ status }) => status),
      'twice at once',
    ).toEqual([200, 200]);
    expect((await round()).objections).toHaveLength(1);
    expect((await object(citizen('ct-a'))).status, 'a reviewer').toBe(409);
    expect((await object(citizen('somebody'))).status, 'somebody else, to the same').toBe(200);
    const [mine, another] = (await round()).objections.map((one) => one.id);
    const decide = (upheld: boolean, objection = mine) =>
      city.department('POST', `${at}/objection-decisions`, {
        body: { objection, upheld, reason: '确有遗漏' },
      });
    expect((await decide(true)).status).toBe(200);
    expect([(await decide(true)).status, (await decide(false)).status]).toEqual([200, 409]);
    expect(await results(), 'nothing stands while it is scored anew').toEqual([]);
    expect(await lastTold(citizen('ct-b'))).toBe('请您重新评分');
    expect((await score('ct-a', first, 10)).status, 'what was published is not touched').toBe(409);
    expect((await score('ct-a', second, 9)).status).toBe(200);
    expect((await decide(true, another)).status, 'and that one is upheld too').toBe(200);
    expect(
      (await round()).applications.find(({ uscc }) => uscc === second)?.scores,
      'what was scored since stays',
    ).toBe(1);
    for (const name of ['ct-a', 'ct-b', 'ct-c'] as const)
      expect((await score(name, second, 9)).status).toBe(200);
    await city.clock.workingDays(11);
    expect(await round()).toMatchObject({ status: 'published', turn: 2 });
    expect(await results()).toEqual([
      [1, second, 9_000],
      [2, first, 8_000],
      [3, third, 5_000],
    ]);
    expect(await city.entitlement(second, code)).toMatchObject({ score: { total: 9_000, rank: 1, turn: 2 } });
  });

  it('stands for good after its days: the highest is offered it, who is too low is refused, and the next waits', async () => {
    await city.clock.workingDays(6);
    expect((await round()).status).toBe('closed');
    expect(
      await Promise.all(
        [second, first, third].map(async (uscc) => (await city.entitlement(uscc, code)).stage),
      ),
    ).toEqual(['awaiting-confirmation', 'queued', 'refused']);
    expect((await city.entitlement(third, code)).reasons).toEqual(['评审得分 50.00 分，未达到最低 60 分']);
    expect((await city.act(second, code, 'waiver')).status).toBe(200);
    await city.clock.settle();
    expect((await city.entitlement(first, code)).stage, 'the next has its place').toBe(
      'awaiting-confirmation',
    );
    const reasons = (await round(citizen('somebody'))).results[0]?.scores.map(({ reason }) => reason);
    expect(reasons).toEqual(['ct-a的理由', 'ct-b的理由', 'ct-c的理由']);
  });
});

describe('what goes by the calendar meanwhile', () => {
  it('an open window, and its last week, are told to who meets the policy; that it is over to its department', async () => {
    const about = (await city.told(often)).filter((one) => one.startsWith('benefit.window'));
    expect(about).toEqual(['benefit.window-opened', 'benefit.window-closing']);
    const { body } = await city.department('GET', '/v1/messages?limit=50');
    const closed = (body as { items: { code: string; subject?: { id: string } }[] }).items
      .filter((one) => one.code === 'benefit.window-closed')
      .map(({ subject }) => subject?.id);
    expect(closed.toSorted()).toEqual([code, 'WINDOWED-2026']);
  });

  it('a policy of every month that is had twice is had twice, whatever its versions', async () => {
    const had = async () =>
      ((await city.enterprise(often)('GET', '/v1/entitlements')).body as { items: object[] }).items.length;
    await city.clock.to('2026-05-06T01:00:00Z');
    expect(await had()).toBe(2);
    await city.publish(
      'TWICE-2026',
      policyOf(['enterprise.industry == "Q8411"'], {
        ...{
          confirmation: null,
          amount: { kind: 'none' },
          period: { kind: 'month', times: 2 },
          summary: '改',
        },
      }),
    );
    expect(await had()).toBe(2);
    const { body } = await city.enterprise(often)('GET', '/v1/matches');
    const { items } = body as { items: { policy: { code: string }; standing: string }[] };
    expect(items.find(({ policy }) => policy.code === 'TWICE-2026')?.standing).toBe('used-up');
  });
});

it('the log of a whole journey says who nobody was: no reviewer, no reason, no account, no holder', async () => {
  expect((await city.confirm(first, code)).status).toBe(200);
  await city.clock.settle();
  const log = city.instance.output();
  expect(log).toContain('scoring.scored');
  expect(log).toContain('entitlement.confirmed');
  for (const personal of [...reviewers, '的理由', '附件未看', '桂林银行', '测试企业1', '62220000'])
    expect(log.includes(personal), personal).toBe(false);
});
