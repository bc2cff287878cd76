import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import {
  decide,
  type Decision,
} from '../../../../../../functions/products/benefits/policies/rules/decide.ts';
import {
  factsDigest,
  factsUsed,
} from '../../../../../../functions/products/benefits/policies/rules/digest.ts';
import {
  matchBatch,
  policyKey,
  type Change,
} from '../../../../../../functions/products/benefits/policies/rules/match.ts';
import type { EnterpriseFacts } from '../../../../../../functions/rule-language/facts.ts';
import { celAnswer, celContext } from '../oracle.ts';
import { policies, published } from '../policies.ts';
import { population } from '../population.ts';

const ON = plainDate('2026-06-15');
const written = policies(40);
const rules = catalogue(published(written));
const records = population(400, 4, 0.85);

/** What a store would hold after writing the changes. */
function apply(kept: Map<string, Map<string, string>>, changes: readonly Change[]): void {
  for (const { of: uscc, policyKey: key, after } of changes) {
    const own = kept.get(uscc) ?? new Map<string, string>();
    if (after === undefined) own.delete(key);
    else own.set(key, after);
    kept.set(uscc, own);
  }
}

describe('matching', () => {
  const kept = new Map<string, Map<string, string>>();
  const run = (batch = records, on = ON) => matchBatch(rules, batch, (uscc) => kept.get(uscc), on);

  it('writes only what changed, and nothing the second time', () => {
    const first = run();
    expect(first.length).toBeGreaterThan(500);
    expect(first.every(({ before, after }) => before === undefined && after !== undefined)).toBe(true);
    apply(kept, first);
    expect(run()).toEqual([]);
    expect(run(records, plainDate('2026-06-16')).length).toBeLessThan(20);
  });

  it('writes what one changed record changes, and takes back what is gone', () => {
    const [record] = records;
    if (!record) throw new Error('no record');
    const gone = {
      ...record,
      facts: { industry: 'A0141', dishonest: true, size: 'large' as const, status: 'revoked' as const },
    };
    const before = kept.get(record.uscc)?.size ?? 0;
    const changes = run([gone]);
    expect(changes.length).toBeGreaterThan(0);
    apply(kept, changes);
    const withdrawn = changes.filter(({ after }) => after === undefined).length;
    const added = changes.filter((change) => change.before === undefined).length;
    expect(kept.get(record.uscc)?.size).toBe(before - withdrawn + added);
    expect(run([gone])).toEqual([]);
  });
});

/** The standing that a decision comes to: with two conditions in the way there is none. */
function kindOf({ outcome, conditions, amount }: Decision): string | undefined {
  const [first, second] = conditions.filter((one) => one.outcome !== 'met');
  if (second) return undefined;
  if (first) return first.outcome === 'not-met' ? 'short' : 'unknown';
  return outcome === 'met' ? 'met' : amount?.outcome === 'unknown' ? 'amount-unknown' : 'nothing-due';
}

function fenOf({ amount }: Decision): number | undefined {
  const reckoning = amount?.outcome === 'due' ? amount.reckoning : undefined;
  return reckoning?.kind === 'none' ? undefined : reckoning?.fen;
}

describe('a decision', () => {
  it('agrees with cel-js over the whole policy, and with the standing that matching takes', () => {
    const outcomes = { met: 0, 'not-met': 0, unknown: 0 };
    for (const record of records) {
      const row = rules.layout.read(record.facts, ON);
      const context = celContext(record.facts, ON);
      const stands = new Map(
        matchBatch(rules, [record], () => undefined, ON).map((change) => [change.policyKey, change.standing]),
      );
      for (const policy of rules.policies) {
        const decision = decide(policy, record, row, ON);
        // For whom it is, and what it asks: by the text that people read.
        const theirs = policy.conditions.map(({ expression }) => celAnswer(expression.source, context));
        const named = { true: 'met', false: 'not-met', unknown: 'unknown' } as const;
        expect(decision.conditions.map(({ outcome }) => outcome)).toEqual(
          theirs.map((a) => named[String(a) as 'true']),
        );
        if (decision.outcome !== 'not-yet') outcomes[decision.outcome]++;

        const stood = stands.get(policyKey(policy));
        const inTheWay = decision.conditions.filter(({ outcome }) => outcome !== 'met');
        expect(stood?.kind).toBe(kindOf(decision));
        if (stood?.kind === 'short' || stood?.kind === 'unknown')
          expect(decision.conditions[stood.condition]).toBe(inTheWay[0]);
        if (stood?.kind === 'met') expect(fenOf(decision)).toBe(stood.fen);
      }
    }
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(100);
  });

  const stable = written.find(({ code }) => code === 'SAMPLE-STABLE-JOBS-2026');
  const one = catalogue(published(stable ? [stable] : []));
  const [policy] = one.policies;
  const [model] = records;
  if (!policy || !model) throw new Error('no sample');
  const decided = (facts: EnterpriseFacts) => {
    const record = {
      ...model,
      facts,
      provenance: { insuredMonths: { source: 'social-insurance', asOf: ON } },
    };
    return decide(policy, record, one.layout.read(facts, ON), ON);
  };

  it('keeps every condition’s result with its citation, the facts and their source', () => {
    const decision = decided({ insuredMonths: 24, employees: 20, layoffs: 1, size: 'small' });
    expect(decision).toMatchObject({ outcome: 'met', amount: { reckoning: { fen: 1_200_000 } } });
    expect(decision.conditions[0]).toEqual({
      name: 'insured',
      label: '连续缴纳社会保险 12 个月以上',
      citation: '样例第二条',
      expression: 'enterprise.insuredMonths >= 12',
      facts: [{ path: 'enterprise.insuredMonths', value: 24, source: 'social-insurance', asOf: ON }],
      outcome: 'met',
    });
    expect(factsUsed(decision).map(({ path }) => path)).toEqual([
      'enterprise.employees',
      'enterprise.insuredMonths',
      'enterprise.layoffs',
      'enterprise.size',
    ]);
  });

  it('says how far off a plain condition is', () => {
    const { conditions, outcome } = decided({ insuredMonths: 8, employees: 20, layoffs: 1 });
    expect(outcome).toBe('not-met');
    expect(conditions[0]).toMatchObject({
      outcome: 'not-met',
      gap: { path: 'enterprise.insuredMonths', have: 8, operator: '>=', need: 12 },
    });
  });

  it('names what is missing, in a condition or in the amount', () => {
    expect(decided({ insuredMonths: 24, employees: 20 })).toMatchObject({
      outcome: 'unknown',
      conditions: [{}, { outcome: 'unknown', missing: ['enterprise.layoffs'] }, {}],
    });
    expect(decided({ insuredMonths: 24, employees: 20, layoffs: 0 })).toMatchObject({
      outcome: 'unknown',
      amount: { outcome: 'unknown', missing: ['enterprise.size'] },
    });
  });

  it('freezes to the same digest whatever order the facts were written in', () => {
    const a = factsUsed(decided({ insuredMonths: 24, employees: 20, layoffs: 1, size: 'small' }));
    const b = factsUsed(decided({ size: 'small', layoffs: 1, employees: 20, insuredMonths: 24 }));
    expect(factsDigest(a)).toBe(factsDigest(b.toReversed()));
    expect(factsDigest(a)).toMatch(/^[0-9a-f]{64}$/);
    const c = factsUsed(decided({ insuredMonths: 25, employees: 20, layoffs: 1, size: 'small' }));
    expect(factsDigest(c)).not.toBe(factsDigest(a));
  });
});

it('a policy version is its code and version', () => {
  expect(policyKey({ code: written[0]?.code ?? policyCode(), version: 3 })).toBe('SAMPLE-ABOVE-SCALE-2026@3');
});
const policyCode = (): never => {
  throw new Error('no sample');
};
