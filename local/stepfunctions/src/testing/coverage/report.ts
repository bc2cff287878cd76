import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sight } from './collector.ts';
import { waysOf, type Ways } from './ways.ts';

/** How much of one machine was gone through, and what was not. */
export interface MachineCoverage {
  readonly machine: string;
  readonly states: Share;
  /** Rules and defaults of choices, and catchers. */
  readonly ways: Share;
}

export interface Share {
  readonly taken: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** Puts together what the processes of a test run wrote. */
export function readCoverage(directory: string): readonly MachineCoverage[] {
  const definitions = new Map<string, Ways>();
  const seen = new Set<string>();
  for (const file of readdirSync(directory))
    for (const line of readFileSync(join(directory, file), 'utf8').split('\n').filter(Boolean)) {
      const sight = JSON.parse(line) as Sight;
      if ('definition' in sight) definitions.set(sight.machine, waysOf(JSON.parse(sight.definition)));
      else
        seen.add(keyOf(sight.machine, sight.way === undefined ? sight.state : `${sight.state}/${sight.way}`));
    }
  return [...definitions]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([machine, { states, ways }]) => ({
      machine,
      states: share(machine, states, seen, (state) => state),
      ways: share(machine, [...ways.keys()], seen, (way) => `${way} → ${ways.get(way) ?? ''}`),
    }));
}

const keyOf = (machine: string, what: string): string => `${machine}\n${what}`;

function share(
  machine: string,
  all: readonly string[],
  seen: ReadonlySet<string>,
  shown: (one: string) => string,
): Share {
  const missing = all.filter((one) => !seen.has(keyOf(machine, one)));
  return { taken: all.length - missing.length, of: all.length, missing: missing.map(shown) };
}

/** A table for the terminal, with what nothing went through. */
export function coverageTable(machines: readonly MachineCoverage[]): string {
  const width = Math.max(13, ...machines.map(({ machine }) => machine.length)) + 2;
  const rows = machines.flatMap(({ machine, states, ways }) => [
    `${machine.padEnd(width)}${shown(states)}${shown(ways)}`,
    ...states.missing.map((state) => `  never entered: ${state}`),
    ...ways.missing.map((way) => `  never taken: ${way}`),
  ]);
  const total = (of: 'states' | 'ways'): Share => ({
    taken: machines.reduce((sum, machine) => sum + machine[of].taken, 0),
    of: machines.reduce((sum, machine) => sum + machine[of].of, 0),
    missing: [],
  });
  return [
    `${'State machine'.padEnd(width)}${'states'.padEnd(16)}ways`,
    ...rows,
    `${'all'.padEnd(width)}${shown(total('states'))}${shown(total('ways'))}`,
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

const shown = ({ taken, of }: Share): string =>
  `${taken}/${of} ${of === 0 ? '' : `${Math.floor((taken / of) * 100)} %`}`.padEnd(16);
