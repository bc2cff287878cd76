import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  publishedCalls,
  publishedPartners,
  publishedPolicies,
  sampleIndicators,
} from '../../local/seed/published.ts';
import { studied } from '../unit/products/benefits/policies/real/examples/all.ts';
import { startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { accountOf } from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';

/** Policies as they were published somewhere, through HTTP: each example of today is an enterprise. */
const TODAY = '2026-06-15';
let city: BenefitsCity;

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
  for (const partner of publishedPartners) await city.register(partner);
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
