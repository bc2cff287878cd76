/** The sample rates, as the oracles look them up: by name, and by a day or a year; each from its day or year on. */
const RATES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'surveyed-unemployment-target': { '2024': 550, '2025': 550 },
  'stability-refund-sme': { '2025': 9_000, '2026': 6_000 },
  'stability-refund-large': { '2025': 5_000, '2026': 3_000 },
  'job-expansion-per-head': { '2025': 150_000, '2026': 150_000 },
  'ui-reserve-months': { '2025-01': 11, '2025-05': 14 },
  'lpr-1y': { '2025': 310, '2026': 300 },
};

export const rate = (name: string, when: string): number | undefined =>
  Object.entries(RATES[name] ?? {})
    .filter(([from]) => from <= when)
    .at(-1)?.[1];
