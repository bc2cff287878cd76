import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  publishedCalls,
  publishedPartners,
  publishedPolicies,
  sampleIndicators,
} from '../../local/seed/published.ts';
import { excludeEachOther } from '../../functions/products/benefits/policies/rules/exclusions.ts';
import { studied } from '../unit/products/benefits/policies/real/examples/all.ts';
import { rate } from '../unit/products/benefits/policies/real/rates.ts';
import { register } from '../unit/products/benefits/policies/real/register.ts';
import { startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { accountOf, ordersOf, say } from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';
import type { Call } from './harness/client.ts';

/** Policies as they were published somewhere, through HTTP: each example of today is an enterprise. */
const TODAY = '2026-06-15';
let city: BenefitsCity;
const partners = new Map<string, Call>();
const partner = (name: string): Call => partners.get(`${name}（样例）`) ?? expect.fail(name);

interface Granted {
  readonly uscc: string;
  readonly fen: number;
  readonly policy: { readonly code: string };
}

const fileName = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The first example of each policy that is offered without an application and in force today. */
const examples = studied.flatMap(({ name, examples: [first] }) => {
  const policy = publishedPolicies.get(fileName(name));
  return policy && policy.mode === 'automatic' && first.on === TODAY && policy.validTo !== '2025-12-31'
    ? [{ policy, first }]
    : [];
});

const registerOf = new Map(sampleIndicators.map(({ code, register }) => [code, register]));
const asOf = '2026-06-01';

/** Each datum from the register that answers for it. */
const filed = (number: number, facts: object) => ({
  uscc: usccOf(number),
  name: `样例企业${number}有限公司`,
  source: 'market-regulation',
  asOf,
  provenance: Object.fromEntries(
    Object.keys(facts).flatMap((code) => {
      const source = registerOf.get(code);
      return source ? [[code, { source, asOf }]] : [];
    }),
  ),
  facts: { region: '450302', ...facts },
  account: accountOf(number),
});

beforeAll(async () => {
  city = await startBenefits(`${TODAY}T01:00:00Z`);
  for (const one of publishedPartners) partners.set(one.name, await city.register({ ...one }));
}, 60_000);
afterAll(() => city.close());

describe('published policies', () => {
  it('are published as their files are, and again nothing is changed', { timeout: 120_000 }, async () => {
    for (const wanted of [201, 200])
      for (const [path, body] of publishedCalls(TODAY)) {
        const answer = await city.operator('PUT', path, { body });
        expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(wanted);
      }
    await city.clock.settle();
  });

  it('match an enterprise each, with what their texts give it', { timeout: 120_000 }, async () => {
    expect(examples.length).toBeGreaterThan(10);
    await city.file(examples.map(({ first }, index) => filed(index + 1, first.facts)));
    for (const [index, { policy, first }] of examples.entries()) {
      const found = await city.find(usccOf(index + 1), policy.code);
      const due = first.answer.outcome === 'met' ? (first.answer.fen ?? 0) : undefined;
      const saved = policy.payout === 'none';
      expect(found, policy.code).toMatchObject(saved ? { fen: 0, fenSaved: due } : { fen: due });
    }
  });

  it('tell what is saved, and pay nothing out', async () => {
    const [index] = [...examples.entries()].find(([, { policy }]) => policy.payout === 'none') ?? [0];
    const uscc = usccOf(index + 1);
    const benefit = await city.entitlement(uscc, 'SIX-TAXES-HALF');
    expect(benefit).toMatchObject({ status: 'granted', payments: [], limits: {} });
    const { body } = await city.enterprise(uscc)('GET', '/v1/messages?limit=50');
    expect(JSON.stringify(body)).toContain('预计减免 38,000.00 元');
  });
});

/** As many as fit the time of every run; `npm run test:long` has 20,000. */
const SIZE = Number(process.env['REGISTER_SIZE'] ?? 100);

describe(`${SIZE} enterprises of a synthetic register`, () => {
  const numberOf = (index: number): number => 10_000 + index;
  const enterprises = [...register(SIZE, 20_260_615)];
  const policies = studied.flatMap(({ name, oracle }) => {
    const policy = publishedPolicies.get(fileName(name));
    const isOn = policy && policy.validFrom <= TODAY && (policy.validTo ?? TODAY) >= TODAY;
    return policy && isOn && policy.mode === 'automatic' ? [{ policy, oracle }] : [];
  });

  /** What plain code gives each: of two that exclude each other the larger, since they are matched together. */
  const expected = enterprises.flatMap((facts, index) => {
    const met = policies.flatMap(({ policy, oracle }) => {
      const chosen = Object.fromEntries(
        (policy.conventions ?? []).map(({ name, value }) => [name, value ?? undefined]),
      );
      const said = oracle({ facts, on: TODAY, chosen, rate });
      return said.outcome === 'met' ? [{ policy, fen: policy.payout === 'none' ? 0 : (said.fen ?? 0) }] : [];
    });
    return met
      .filter((one) => !met.some(({ policy, fen }) => fen > one.fen && excludeEachOther(policy, one.policy)))
      .map(({ policy, fen }) => `${usccOf(numberOf(index))} ${policy.code} ${fen}`);
  });

  it(
    'are granted through the platform what plain code gives them, fen by fen',
    { timeout: 3_600_000 },
    async () => {
      for (let start = 0; start < enterprises.length; start += 500)
        await city.file(
          enterprises.slice(start, start + 500).map((facts, index) => filed(numberOf(start + index), facts)),
        );
      const mine = new Set(enterprises.map((_, index) => usccOf(numberOf(index))));
      const granted: string[] = [];
      let cursor: string | undefined;
      do {
        const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await city.operator('GET', `/v1/entitlements?limit=100${query}`);
        const page = body as { items: Granted[]; cursor?: string };
        for (const { uscc, policy, fen } of page.items)
          if (mine.has(uscc)) granted.push(`${uscc} ${policy.code} ${fen}`);
        ({ cursor } = page);
      } while (cursor !== undefined);
      expect(granted.toSorted()).toEqual(expected.toSorted());
      expect(granted.length).toBeGreaterThan(SIZE / 2);
    },
  );
});

/** As a city publishes it that copies the file: its own days, the terms as they are. */
const publishFor2026 = async (file: string, change: object = {}): Promise<void> => {
  const { code, ...entry } = publishedPolicies.get(file) ?? expect.fail(file);
  const days = { validFrom: '2026-01-01', validTo: '2026-12-31' };
  await city.publish(code, { ...entry, ...days, ...change, status: 'published' });
};
/** What is evaluated after a year, the day after: a year of days is another test's. */
const evaluatedSoon = (file: string): object => ({
  instalments: publishedPolicies
    .get(file)
    ?.instalments.map((one) => (one.evaluation ? { ...one, afterWorkingDays: 1 } : one)),
});
const sumOf = async (number: number, code: string): Promise<number | undefined> =>
  (await city.find(usccOf(number), code))?.fen;

describe('what is had once, over all enterprises', () => {
  const hired = (key: string) => ({
    ...{ key, contractFrom: '2026-01-10', graduatedOn: '2026-01-05', ageAtHire: 22, jobless: false },
    ...{ insuredNow: true, paidMonths: 3, used: [] },
  });

  it('a person: counted for who came first, and left out for the next', async () => {
    const hiring = (number: number, ...keys: string[]) =>
      filed(number, { form: 'company', hires: keys.map(hired) });
    await city.file([hiring(101, 'p-1')]);
    await city.file([hiring(102, 'p-1', 'p-2')]);
    await city.file([hiring(103, 'p-1')]);
    const sums = await Promise.all([101, 102, 103].map((number) => sumOf(number, 'JOB-EXPANSION-2026')));
    expect(sums).toEqual([150_000, 150_000, undefined]);
  });

  it('a person and a month: of two subsidies of social insurance one', async () => {
    await publishFor2026('graduate-insurance', {
      conventions: publishedPolicies
        .get('graduate-insurance')
        ?.conventions?.map((one) => ({ ...one, value: one.value ?? true })),
    });
    const both = {
      ...{ key: 'p-3', contractFrom: '2026-01-10', contractTo: '2027-06-30', retiresOn: '2050-01-01' },
      ...{ graduatedOn: '2025-06-30', jobless: true, joblessSince: '2025-01-01', antiPoverty: false },
      ...{ hardship: true, firmPension: 64_000, firmMedical: 32_000, firmUnemployment: 2_000 },
      ...{ personPaid: 47_250, monthsClaimed: 3, monthsSubsidised: 0 },
    };
    await city.file([filed(104, { size: 'small', industry: 'C3912', hires: [both] })]);
    const codes = ['SI-HARDSHIP-2026', 'SI-GRADUATES-2025'];
    const sums = await Promise.all(codes.map((code) => sumOf(104, code)));
    expect(sums.filter((sum) => sum !== undefined)).toHaveLength(1);
  });

  it('a loan: its interest is borne under one policy', async () => {
    const loan = {
      ...{ key: 'l-1', principal: 100_000_000, rate: 450 },
      ...{ disbursedOn: '2026-01-10', from: '2026-01-10', to: '2026-05-10' },
    };
    const lent = (number: number, form: string, product: string) =>
      filed(number, { form, size: 'micro', loans: [{ ...loan, product }] });
    await city.file([lent(105, 'individual', 'guihui-individual')]);
    await city.file([lent(106, 'company', 'start-up-guaranteed')]);
    expect(await sumOf(105, 'GUIHUI-INDIVIDUAL-LOAN')).toBe(821_918);
    expect(await sumOf(106, 'START-UP-LOAN-2022')).toBeUndefined();
  });

  it('a group: one of its enterprises', async () => {
    await publishFor2026('increase2024');
    const grown = (number: number, groupParent: string) =>
      filed(number, {
        ...{ groupParent, topFiveHundred: true, leadingFirm: false, monopoly: false, groupApplied: false },
        ...{ janFebOutput: { 2023: 8_000_000_000, 2024: 9_600_000_000 }, badRecords: [], certificates: [] },
      });
    await city.file([grown(107, 'g-1')]);
    await city.file([grown(108, 'g-1'), grown(109, 'g-2')]);
    const sums = await Promise.all([107, 108, 109].map((number) => sumOf(number, 'JAN-FEB-INCREASE-2024')));
    expect(sums).toEqual([16_000_000, undefined, 16_000_000]);
  });
});

describe('the money of a published policy', () => {
  const [bureau, department] = ['市财政局', '桂林市工业和信息化局'];
  const at = async (number: number, code: string) => city.entitlement(usccOf(number), code);
  const lastOrder = async (number: number, code: string) =>
    (await ordersOf(partner(bureau), (await at(number, code)).id)).at(-1);
  const confirm = async (number: number, code: string): Promise<void> => {
    await city.confirm(usccOf(number), code);
    await city.clock.settle();
  };
  const pay = async (number: number, code: string): Promise<void> => {
    const order = await lastOrder(number, code);
    await say(partner(bureau), order?.id ?? '', { type: 'paid', fen: order?.request.fen });
    await city.clock.settle();
  };
  const evaluate = async (number: number, code: string, more: object) =>
    partner(department)('POST', `/v1/entitlements/${(await at(number, code)).id}/evaluations`, {
      body: { instalment: 2, passed: false, reasons: ['不再符合'], ...more },
    });

  it('is borne at 4:6, to the fen', async () => {
    await confirm(105, 'GUIHUI-INDIVIDUAL-LOAN');
    expect((await lastOrder(105, 'GUIHUI-INDIVIDUAL-LOAN'))?.request).toMatchObject({
      fen: 821_918,
      shares: [{ fen: 328_767 }, { fen: 493_151 }],
    });
  });

  it('lapses in the second year for who is out of the register by then', async () => {
    const code = 'NEW-ABOVE-SCALE-YANAN';
    await publishFor2026('new-above-scale', evaluatedSoon('new-above-scale'));
    const entered = {
      industry: 'C3912',
      aboveScale: true,
      aboveScaleSince: '2025-11-30',
      status: 'operating',
    };
    await city.file([filed(110, { ...entered, revenue: { 2025: 2_000_000_000 } })]);
    await confirm(110, code);
    await pay(110, code);
    expect(await at(110, code)).toMatchObject({ fen: 30_000_000, paid: 12_000_000 });
    expect((await evaluate(110, code, {})).status).toBe(200);
    await city.clock.workingDays(3);
    expect(await at(110, code)).toMatchObject({ paid: 12_000_000, payments: [{ fen: 12_000_000 }] });
  });

  it('is recovered where the plan was not carried out', async () => {
    const code = 'KEY-LITTLE-GIANT-2024';
    await publishFor2026('key-little-giant', evaluatedSoon('key-little-giant'));
    const certificates = [{ kind: 'little-giant', level: 'national', validTo: '2027-12-31' }];
    await city.file([filed(111, { certificates, plannedInvestment: 2_000_000_000 })]);
    const applied = await city.enterprise(usccOf(111))('POST', `/v1/policies/${code}/applications`, {
      body: {},
    });
    expect(applied.status).toBe(202);
    await city.clock.settle();
    await confirm(111, code);
    const { id } = await at(111, code);
    const [review] = await ordersOf(partner(department), id);
    await say(partner(department), review?.id ?? '', { type: 'met', grounds: '材料属实' });
    await city.clock.settle();
    await pay(111, code);
    expect(await at(111, code)).toMatchObject({ fen: 600_000_000, paid: 300_000_000 });
    const plan = [{ on: '2026-12-31', fen: 300_000_000 }];
    const recovery = {
      fen: 300_000_000,
      reason: '投资 19,999,999 元',
      basis: '第九条',
      payInto: '国库',
      plan,
    };
    expect((await evaluate(111, code, { recovery })).status).toBe(200);
    const repaid = { fen: 300_000_000, on: '2026-06-15', reference: 'r-1' };
    await partner(department)('POST', `/v1/entitlements/${id}/repayments`, { body: repaid });
    expect(await at(111, code)).toMatchObject({ status: 'recovered' });
  });
});
