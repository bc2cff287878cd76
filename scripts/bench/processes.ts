import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly megabytes: number;
  /** Of processors, its own and that of children which have ended. */
  readonly seconds: number;
}

/** Clock ticks a second, as Linux counts them for programs. */
const ticks = 100;

/** From the line that proc(5) describes: the name may have spaces, and ends at the last bracket. */
const secondsIn = (stat: string): number =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .reduce((sum, spent) => sum + Number(spent), 0) / ticks;

export const isLinux = process.platform === 'linux';

/** All that run; none but on Linux. Resident sets: what two share counts twice, so a sum errs on the high side. */
export const processes = (): Process[] =>
  (isLinux ? readdirSync('/proc') : []).flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const seconds = secondsIn(readFileSync(`/proc/${name}/stat`, 'utf8'));
      return [{ pid: Number(name), parent: field('PPid'), megabytes: field('VmRSS') / 1_024, seconds }];
    } catch {
      // Not a process, or gone meanwhile.
      return [];
    }
  });

/** A process and all that it started, and they. */
export const tree = (pid: number, all: readonly Process[]): Process[] => [
  ...all.filter((one) => one.pid === pid),
  ...all.filter(({ parent }) => parent === pid).flatMap((child) => tree(child.pid, all)),
];

export const megabytesOf = (some: readonly Process[]): number =>
  some.reduce((sum, { megabytes }) => sum + megabytes, 0);
export const secondsOf = (some: readonly Process[]): number =>
  some.reduce((sum, { seconds }) => sum + seconds, 0);
