import { pathToFileURL } from 'node:url';
import { readRecords } from '../../functions/enterprises/ndjson.ts';
import { plainDate } from '../../functions/kernel/plain-date.ts';
import { unwrap } from '../../functions/kernel/result.ts';
import { catalogue } from '../../functions/policies/rules/catalogue.ts';
import { matchBatch } from '../../functions/policies/rules/match.ts';
import { policies } from '../../test/unit/policies/policies.ts';
import { recordLine, seeded } from '../../test/unit/policies/population.ts';
import { celDifferences, celRatio } from './rules-cel.ts';
import { jsonRulesRatio } from './rules-json.ts';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: string;
  readonly ratio?: number;
}

const ON = plainDate('2026-06-15');
const POLICIES = 100;
const MEMORY_BAR = 300;
const CPU_BAR = 40;

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** NDJSON of `size` records, 250 to a chunk; 5,000 different ones go round, so that making them is not measured. */
function* register(size: number): Generator<Uint8Array> {
  const random = seeded(1);
  const lines = Array.from({ length: 5_000 }, (_, serial) => recordLine(serial, random));
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < lines.length; at += 250) {
    chunks.push(Buffer.from(`${lines.slice(at, at + 250).join('\n')}\n`));
  }
  for (let given = 0; given < size; given += lines.length) yield* chunks;
}

/** Parses, checks and decides a register against the catalogue, as the matching function does batch by batch. */
async function matchRegister(size: number) {
  const rules = unwrap(catalogue(policies(POLICIES)));
  const nothingKept = () => undefined;
  let [records, met, near, peak] = [0, 0, 0, 0];
  const since = process.cpuUsage();
  for await (const lines of readRecords(register(size))) {
    const batch = lines.flatMap(({ record }) => (record.ok ? [record.value] : []));
    if (batch.length !== lines.length) throw new Error('The bench register has bad lines');
    records += batch.length;
    for (const { standing } of matchBatch(rules, batch, nothingKept, ON)) {
      if (standing?.kind === 'met') met++;
      else near++;
    }
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { records, met, near, seconds: cpuSeconds(since), megabytes: peak / 2 ** 20 };
}

/**
 * The rules engine: a register decided from NDJSON, and its speed beside cel-js and json-rules-engine over the same
 * rules in the same run.
 */
export async function benchRules(size = 1_000_000): Promise<Row[]> {
  const whole = await matchRegister(size);
  const pairs = whole.records * POLICIES;
  return [
    {
      name: `rules: ${whole.records} records × ${POLICIES} policies from NDJSON`,
      value: whole.seconds,
      unit: 's CPU',
      bar: `≤ ${(CPU_BAR * size) / 1_000_000}`,
    },
    { name: 'rules: memory at its highest', value: whole.megabytes, unit: 'MB', bar: `≤ ${MEMORY_BAR}` },
    { name: 'rules: decisions', value: pairs / whole.seconds / 1e6, unit: 'million/s CPU' },
    { name: 'rules: met, of all pairs', value: (100 * whole.met) / pairs, unit: '%' },
    { name: 'rules: near misses, of all pairs', value: (100 * whole.near) / pairs, unit: '%' },
    celRatio(ON),
    await jsonRulesRatio(ON),
    {
      name: 'rules: pairs of 20,000 × 100 that differ from cel-js',
      value: celDifferences(ON),
      unit: '',
      bar: '0',
    },
  ];
}

const meets = ({ value, ratio, bar }: Row): boolean => {
  const [, sign, limit] = /^(≤|≥)? ?([\d.]+)/.exec(bar ?? '') ?? [];
  if (limit === undefined) return true;
  const measured = ratio ?? value;
  return sign === '≥' ? measured >= Number(limit) : measured <= Number(limit);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = await benchRules(Number(process.argv[2] ?? 1_000_000));
  console.table(rows.map((row) => ({ ...row, value: Number(row.value.toPrecision(4)), ok: meets(row) })));
  if (!rows.every(meets)) process.exitCode = 1;
}
