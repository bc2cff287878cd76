import { availableParallelism, cpus, totalmem } from 'node:os';
import { meets, type Row } from './row.ts';
import type { Suite } from './suites.ts';

const opening = `# Benchmarks

Made by \`npm run bench\` (all suites, about ten minutes; keep the machine quiet) or \`npm run bench -- <suite>\`, which replaces that suite's section and keeps the others. A bar holds for the ratio where a row has one. Absolute figures drift by ±20 % from run to run and machine to machine; ratios are between two things measured in one run.
`;

/** Where and when a section was measured. */
export const circumstances = (now: Date): string => {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB`;
  return `${now.toISOString().slice(0, 10)}, ${machine}, ${process.platform}, Node ${process.version}`;
};

const figure = (value: number): string =>
  Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

const verdict = (row: Row): string => (row.bar === undefined ? '' : meets(row) ? 'met' : '**MISSED**');

/** A suite's section: its table, and the command that makes it again. */
export const sectionOf = (
  name: string,
  { about }: Pick<Suite, 'about'>,
  rows: readonly Row[],
  measured: string,
): string =>
  [
    `## ${name}`,
    '',
    about,
    '',
    `\`npm run bench -- ${name}\` · ${measured}`,
    '',
    '| | figure | ratio | bar | |',
    '|---|---:|---:|---:|---|',
    ...rows.map((row) => {
      const value = `${figure(row.value)}${row.unit === '' ? '' : ` ${row.unit}`}`;
      const ratio = row.ratio === undefined ? '' : `${figure(row.ratio)} ×`;
      return `| ${row.name} | ${value} | ${ratio} | ${row.bar ?? ''} | ${verdict(row)} |`;
    }),
    '',
  ].join('\n');

/** The report with one section put in the place of its predecessor; sections stand in the order of `names`. */
export const merged = (
  report: string,
  names: readonly string[],
  { name, section }: { name: string; section: string },
): string => {
  const sections = new Map(
    report
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [/^## (\S+)/.exec(part)?.[1] ?? '', part.trimEnd() + '\n']),
  );
  sections.set(name, section);
  return [opening, ...names.flatMap((one) => sections.get(one) ?? [])].join('\n');
};
