import { parseArgs } from 'node:util';
import { temporary } from '../temporary.ts';
import { fuzz, shown } from './run.ts';
import { unreached } from './unreached.ts';

/** `npm run fuzz -- [minutes] [--seed 1] [--operation orders.record]`: exits with 1 when there is a finding. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, operation: { type: 'string' }, each: { type: 'string' } },
});
process.env['TMPDIR'] = temporary;
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
const minutes = Number(positionals[0] ?? 30);
console.log(`seed ${seed}`);
const start = Date.now();
const { counts, findings, slowestHealthMs } = await fuzz({
  seed,
  each: Number(values.each ?? 100),
  until: values.operation === undefined ? start + minutes * 60_000 : start,
  tell: (line) => console.log(line),
  ...(values.operation !== undefined && { operation: values.operation }),
});

const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
console.table(Object.fromEntries(rows.map(([name, { refusals: _, ...count }]) => [name, count])));
const total = (kind: '2xx' | '4xx' | '429' | '5xx') => rows.reduce((sum, [, count]) => sum + count[kind], 0);
/** Without a 2xx, and what it was refused for most. */
const never = rows
  .filter(([, count]) => count['2xx'] === 0)
  .map(([name, { refusals }]) => {
    const why = unreached[name];
    if (why !== undefined) return `${name}: ${why}`;
    const most = [...refusals].toSorted(([, a], [, b]) => b - a).slice(0, 3);
    return `${name} (${most.map(([why, times]) => `${times} × ${why}`).join(', ')})`;
  });
console.log(
  `${rows.length} operations, ${total('2xx')} × 2xx, ${total('4xx')} × 4xx, ${total('429')} × 429, ${total('5xx')} × 5xx; ` +
    `${Math.round((Date.now() - start) / 1_000)} s; health took ${slowestHealthMs} ms at most`,
);
const share = Math.round((100 * (rows.length - never.length)) / rows.length);
console.log(`${share} % of the operations reached a 2xx${never.map((line) => `\n  not ${line}`).join('')}`);
console.log(`${findings.length} findings`);
for (const finding of findings) console.log(JSON.stringify(shown(finding), undefined, 2));
process.exitCode = findings.length === 0 ? 0 : 1;
