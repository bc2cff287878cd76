import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite says of the files it has made: which a source became, and which it needs at once. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean }>
>;

export interface Sizes {
  /** Kilobytes of script, compressed by gzip, before any screen is there. */
  readonly shell: number;
  /** Shell and screen, for the screens that somebody sees first. */
  readonly firstViews: Readonly<Record<string, number>>;
  /** What every other screen needs beyond the first view from which it needs most, by its folder: `matters/apply`. */
  readonly screens: Readonly<Record<string, number>>;
}

/** The first screens of a clerk, an applicant and an operator. */
const firsts = ['desk', 'matters', 'operations'];

/** How much script of a built console somebody waits for (docs/adr/0055). */
export const sizesOf = (directory: string): Sizes => {
  const manifest = JSON.parse(readFileSync(join(directory, '.vite/manifest.json'), 'utf8')) as Manifest;
  const needed = (name: string, known: Set<string>): Set<string> => {
    if (known.has(name)) return known;
    known.add(name);
    for (const one of manifest[name]?.imports ?? []) needed(one, known);
    return known;
  };
  const kilobytes = (names: Iterable<string>): number => {
    let bytes = 0;
    for (const name of names) {
      const path = join(directory, manifest[name]?.file ?? '');
      // What is too short is sent as it is.
      if (path.endsWith('.js')) bytes += statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
    }
    return bytes / 1_000;
  };
  const [entry = ''] = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true);
  const shell = needed(entry, new Set());
  const screens = new Map(
    Object.keys(manifest).flatMap((name) => {
      const [, screen] = /^src\/screens\/(.+)\/page\.tsx$/.exec(name) ?? [];
      return screen === undefined ? [] : [[screen, needed(name, new Set(shell))] as const];
    }),
  );
  const views = firsts.flatMap((name) => screens.get(name) ?? []);
  const others = [...screens].filter(([name]) => !firsts.includes(name));
  return {
    shell: kilobytes(shell),
    firstViews: Object.fromEntries(firsts.map((name) => [name, kilobytes(screens.get(name) ?? [])])),
    screens: Object.fromEntries(
      others.map(([name, all]) => [
        name,
        Math.max(...views.map((first) => kilobytes([...all].filter((one) => !first.has(one))))),
      ]),
    ),
  };
};

/** At most so many kilobytes: for what somebody sees first, and for a screen beyond that. */
export const budgets = {
  firstView: 450,
  screen: 150,
  /** With charts. */
  reports: 220,
  /** By itself: the description of all operations and what draws it. */
  reference: 600,
} as const;

/** What a screen may need beyond the first view. */
export const budgetOf = (screen: string): number =>
  screen.startsWith('reports')
    ? budgets.reports
    : screen.endsWith('reference')
      ? budgets.reference
      : budgets.screen;
