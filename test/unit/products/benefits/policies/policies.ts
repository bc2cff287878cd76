import { unwrap } from '../../../../../functions/common/result.ts';
import { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { checkRules } from '../../../../../functions/products/benefits/policies/rules/check.ts';
import type { CheckedRules } from '../../../../../functions/rule-language/tree.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import type { CheckedPolicy } from '../../../../../functions/products/benefits/policies/policies.ts';
import { seeded } from './population.ts';

/** Conditions as cities write them; `n` varies the threshold, so that no two policies ask quite the same. */
export const ASKED: readonly ((n: number) => string)[] = [
  (n) => `enterprise.employees >= ${n * 10}`,
  (n) => `enterprise.revenue["2025"] >= ${n * 1_000_000_000}`,
  (n) => `enterprise.revenue["2025"] * 100 >= enterprise.revenue["2024"] * ${100 + n}`,
  (n) => `enterprise.researchSpending["2025"] * 100 >= enterprise.revenue["2025"] * ${n % 10}`,
  (n) => `enterprise.taxPaid["2025"] + enterprise.taxPaid["2024"] > ${n * 50_000_000}`,
  (n) => `enterprise.region in ["45030${2 + (n % 4)}", "450311", "4503${23 + (n % 8)}"]`,
  (n) => `enterprise.industry.startsWith("${['C', 'I', 'N', 'F', 'R'][n % 5] ?? 'C'}")`,
  (n) => `enterprise.size in ["small", "micro"] || enterprise.employees < ${n * 5}`,
  (n) => `yearsBetween(enterprise.registeredOn, on) >= ${n % 9}`,
  (n) => `enterprise.registeredOn < "20${String(10 + (n % 15))}-07-01"`,
  () => 'enterprise.creditGrade in ["A", "B"]',
  () => '!enterprise.dishonest && enterprise.status == "operating"',
  (n) => `enterprise.patents.invention >= ${1 + (n % 5)} || enterprise.patents.utility > ${n}`,
  () => 'enterprise.certificates.exists(c, c.kind == "high-tech" && c.validTo >= on)',
  (n) => `size(enterprise.certificates.filter(c, c.level == "national")) > ${n % 2}`,
  (n) => `enterprise.exports["2025"] - enterprise.exports["2024"] >= ${n * 10_000_000}`,
  (n) =>
    `enterprise.loanInterest["2025"] > 0 ? enterprise.profit["2025"] < ${n * 100_000_000} : enterprise.aboveScale`,
  (n) => `enterprise.insuredMonths >= ${n} && enterprise.layoffs * 20 <= enterprise.employees`,
  () => 'enterprise.certificates.all(c, c.validTo >= on)',
  () => 'enterprise.aboveScale == true',
];

export const AMOUNTS: readonly ((n: number) => unknown)[] = [
  (n) => ({ kind: 'fixed', fen: n * 1_000_000 }),
  (n) => ({
    kind: 'formula',
    expression: `enterprise.taxPaid["2025"] * ${n}`,
    per: 100,
    rounding: { mode: 'half-up', toFen: 100 },
    cap: 50_000_000,
  }),
  (n) => ({
    kind: 'formula',
    expression: `max(enterprise.employees - ${n}, 0) * 50000 / (enterprise.newGraduates + 1)`,
    per: 1,
    rounding: { mode: 'down', toFen: 1 },
    cap: 30_000_000,
  }),
  () => ({
    kind: 'table',
    rows: [
      { label: '一档', when: 'enterprise.revenue["2025"] >= 100000000000', fen: 100_000_000 },
      { label: '二档', when: 'enterprise.revenue["2025"] >= 10000000000', fen: 20_000_000 },
    ],
  }),
];

/** Whom a policy is for: nearly all begin with a sector, a district or a size. */
export const SEGMENTS: readonly ((n: number) => string)[] = [
  (n) => `enterprise.industry.startsWith("${['C', 'I', 'N', 'F', 'R', 'A', 'H'][n % 7] ?? 'C'}")`,
  (n) => `enterprise.region in ["45030${2 + (n % 4)}", "4503${23 + (n % 8)}", "450381"]`,
  (n) => `enterprise.size == "${['large', 'medium', 'small', 'micro'][n % 4] ?? 'small'}"`,
  () => 'enterprise.certificates.exists(c, c.kind == "little-giant" && c.validTo >= on)',
  () => 'enterprise.aboveScale && enterprise.status == "operating"',
];

/** `size` policies: the dozen samples, then as many more of three to six conditions as wanted, from a seed. */
export function policies(size: number, seed = 7): Policy[] {
  const random = seeded(seed);
  const draw = (from: readonly ((n: number) => string)[]): string =>
    from[random.between(0, from.length - 1)]?.(random.between(1, 40)) ?? 'false';
  const [model] = SAMPLE_POLICIES;
  const more = Array.from({ length: Math.max(0, size - SAMPLE_POLICIES.length) }, (_, index) => ({
    ...model,
    code: `GENERATED-${index}`,
    conditions: [draw(SEGMENTS), ...Array.from({ length: random.between(2, 5) }, () => draw(ASKED))].map(
      (expression, position) => ({ name: `c${position}`, label: '条件', citation: '第一条', expression }),
    ),
    amount: AMOUNTS[random.between(0, AMOUNTS.length - 1)]?.(random.between(1, 30)),
  }));
  return [...SAMPLE_POLICIES, ...more]
    .slice(0, size)
    .map((entry) => Policy.parse({ ...entry, version: 1, status: 'published' }));
}

/** Policies as they are read back once published: with their checked rules, which have been JSON. */
export const published = (written: readonly Policy[]): CheckedPolicy[] =>
  written.map((policy) => ({
    policy,
    rules: JSON.parse(JSON.stringify(unwrap(checkRules(policy)))) as CheckedRules,
  }));
