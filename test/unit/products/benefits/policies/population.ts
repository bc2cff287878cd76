import { EnterpriseRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import type { EnterpriseFacts } from '../../../../../functions/rule-language/facts.ts';
import { REGION_CODES } from '../../../../../functions/law/identifiers/region.ts';
import { usccCheckCharacter } from '../../../../../functions/law/identifiers/uscc.ts';

/** A small, fast, seeded generator (mulberry32): the same seed gives the same city everywhere. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability: number): boolean => next() < probability,
    /** Both ends included. */
    between: (low: number, high: number): number => low + Math.floor(next() * (high - low + 1)),
    /** Spread over orders of magnitude, as turnovers are. */
    spread: (low: number, high: number): number => Math.round(low * (high / low) ** next()),
    pick: <T>(items: readonly [T, ...T[]]): T => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
type Random = ReturnType<typeof seeded>;

const INDUSTRIES = [
  'C3912',
  'C1495',
  'C2720',
  'I6513',
  'N7862',
  'R8890',
  'F5211',
  'H6110',
  'A0141',
  'D4415',
] as const;
const YEARS = ['2023', '2024', '2025'] as const;

const day = (random: Random, from: number, to: number): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
};

function yearly(random: Random, low: number, high: number, known: number): Record<string, number | null> {
  const figures: Record<string, number | null> = {};
  for (const year of YEARS) {
    if (random.chance(known)) figures[year] = random.spread(low, high);
    else if (random.chance(0.5)) figures[year] = null;
  }
  return figures;
}

function certificate(random: Random, known: number) {
  const kinds = ['high-tech', 'technology-sme', 'specialised-sme', 'little-giant', 'a-grade-scenic'] as const;
  return {
    kind: random.pick(kinds),
    ...(random.chance(known) && {
      level: random.pick(['national', 'autonomous-region', 'municipal'] as const),
    }),
    ...(random.chance(known) && { grantedOn: day(random, 2022, 2025) }),
    validTo: random.chance(known) ? day(random, 2025, 2028) : null,
  };
}

function facts(random: Random, known: number) {
  const employees = random.spread(1, 2_000);
  const all: Record<keyof EnterpriseFacts, () => unknown> = {
    region: () => random.pick(REGION_CODES),
    industry: () => random.pick(INDUSTRIES),
    form: () => random.pick(['company', 'partnership', 'sole-proprietor', 'individual']),
    size: () => random.pick(['large', 'medium', 'small', 'small', 'micro', 'micro', 'micro']),
    status: () => (random.chance(0.9) ? 'operating' : random.pick(['abnormal', 'revoked', 'cancelled'])),
    registeredOn: () => day(random, 1995, 2025),
    registeredCapital: () => random.spread(1_000_000, 50_000_000_000),
    employees: () => employees,
    newGraduates: () => (random.chance(0.7) ? 0 : random.between(1, 12)),
    layoffs: () => (random.chance(0.8) ? 0 : random.between(1, Math.max(1, Math.floor(employees / 10)))),
    insuredMonths: () => random.between(0, 120),
    aboveScale: () => random.chance(0.1),
    aboveScaleSince: () => day(random, 2019, 2025),
    creditGrade: () => random.pick(['A', 'B', 'B', 'M', 'M', 'C', 'D']),
    dishonest: () => random.chance(0.03),
    revenue: () => yearly(random, 5_000_000, 500_000_000_000, known),
    profit: () => yearly(random, 100_000, 20_000_000_000, known),
    taxPaid: () => yearly(random, 50_000, 10_000_000_000, known),
    researchSpending: () => yearly(random, 100_000, 10_000_000_000, known),
    exports: () => yearly(random, 100_000, 50_000_000_000, known),
    equipmentInvestment: () => yearly(random, 100_000, 20_000_000_000, known),
    loanInterest: () => yearly(random, 10_000, 500_000_000, known),
    patents: () => ({ invention: random.between(0, 8), utility: random.between(0, 30) }),
    certificates: () => Array.from({ length: random.between(0, 2) }, () => certificate(random, known)),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (random.chance(known) ? [[name, value()]] : [])),
  );
}

/** One line of a register: `known` of the data are there. */
export function recordLine(serial: number, random: Random, known = 0.9): string {
  const first17 = `91450300MA5${serial.toString(10).padStart(6, '0').slice(-6)}`;
  return JSON.stringify({
    uscc: first17 + (usccCheckCharacter(first17) ?? ''),
    name: `桂林样例企业${serial}有限公司`,
    source: 'market-regulation',
    asOf: '2026-03-31',
    provenance: { taxPaid: { source: 'taxation', asOf: '2026-02-28' } },
    facts: facts(random, known),
  });
}

export function population(size: number, seed: number, known = 0.9): EnterpriseRecord[] {
  const random = seeded(seed);
  return Array.from({ length: size }, (_, serial) =>
    EnterpriseRecord.parse(JSON.parse(recordLine(serial, random, known))),
  );
}
