import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { plainDate } from '../../functions/law/plain-date.ts';
import { celDifferences, celRatio } from './rules-cel.ts';
import { jsonRulesRatio } from './rules-json.ts';
import type { Matched } from './rules-register.ts';
import { meets, type Row } from './row.ts';

const ON = plainDate('2026-06-15');
const POLICIES = 100;
const MEMORY_BAR = 300;
/** Of the processor time of the same written by hand: 40 s on the machine where that took 22.8. */
const BY_HAND_BAR = 1.75;

const run = promisify(execFile);

/** A process of its own, so that nothing but the matching is counted, with the young generation a small function has. */
async function matchRegister(size: number, ...how: readonly 'by-hand'[]): Promise<Matched> {
  const child = fileURLToPath(new URL('./rules-register.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [
    '--max-semi-space-size=16',
    child,
    String(size),
    String(POLICIES),
    ...how,
  ]);
  return JSON.parse(stdout) as Matched;
}

/**
 * The rules engine: a register decided from NDJSON, and its speed beside cel-js and json-rules-engine over the same
 * rules in the same run, and beside rules in plain JavaScript that check nothing of a line but that it is JSON.
 */
export async function benchRules(size = 1_000_000): Promise<Row[]> {
  const whole = await matchRegister(size);
  const plain = await matchRegister(size, 'by-hand');
  if (plain.met !== whole.met || plain.near !== whole.near)
    throw new Error(
      `By hand ${plain.met} are met and ${plain.near} nearly, and not ${whole.met} and ${whole.near}`,
    );
  const pairs = whole.records * POLICIES;
  return [
    {
      name: `rules: ${whole.records} records × ${POLICIES} policies from NDJSON, dictionary of 500`,
      value: whole.seconds,
      unit: 's CPU',
      ratio: whole.seconds / plain.seconds,
      bar: `≤ ${BY_HAND_BAR} ×`,
    },
    {
      name: 'rules: the same lines and standings in JavaScript written by hand',
      value: plain.seconds,
      unit: 's CPU',
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
      bar: '≤ 0',
    },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = await benchRules(Number(process.argv[2] ?? 1_000_000));
  console.table(rows.map((row) => ({ ...row, value: Number(row.value.toPrecision(4)), ok: meets(row) })));
  if (!rows.every(meets)) process.exitCode = 1;
}
