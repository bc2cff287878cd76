import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Story } from './story.ts';

const machines = 'statemachines';
const suffix = '.asl.json';

/** A definition as it was deployed, and how an execution of it went then. */
export interface Released {
  readonly machine: string;
  /** The version of the platform that first had it: `0.1.0`. */
  readonly version: string;
  readonly definition: string;
  readonly story: Story;
}

const byNumber = new Intl.Collator('en', { numeric: true });

const folderOf = (root: string, machine: string): string => join(root, machines, 'released', machine);

/** The definitions of today, by machine. */
export const today = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, machines))
      .filter((file) => file.endsWith(suffix))
      .sort()
      .map((file) => [file.slice(0, -suffix.length), readFileSync(join(root, machines, file), 'utf8')]),
  );

/** What was released of a machine, oldest first. */
export const releasedOf = (root: string, machine: string): readonly Released[] => {
  const folder = folderOf(root, machine);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort(byNumber.compare)
    .map((file) => {
      const version = file.slice(0, -suffix.length);
      return {
        machine,
        version,
        definition: readFileSync(join(folder, file), 'utf8'),
        story: Story.parse(JSON.parse(readFileSync(join(folder, `${version}.story.json`), 'utf8'))),
      };
    });
};

/** The machines whose definition of today is not their newest released one. */
export const unreleased = (root: string): readonly string[] =>
  [...today(root)]
    .filter(([machine, definition]) => releasedOf(root, machine).at(-1)?.definition !== definition)
    .map(([machine]) => machine);

/**
 * Writes down a definition as that of a version. Until a version is deployed its own file may be written over; those of
 * the versions before are what executions in some city still go by.
 * @throws Error where the version is older than one that there is
 */
export const release = (root: string, { machine, version, definition, story }: Released): void => {
  const newest = releasedOf(root, machine).at(-1)?.version;
  if (newest !== undefined && byNumber.compare(version, newest) < 0)
    throw new Error(`${machine} was released in ${newest}, which is newer than ${version}`);
  const folder = folderOf(root, machine);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${version}${suffix}`), definition);
  writeFileSync(join(folder, `${version}.story.json`), `${JSON.stringify(story, null, 2)}\n`);
};

/** Of many the one that says most, and can still be read: of those that ask each thing that any of them asked. */
export const mostTelling = (stories: readonly Story[]): Story | undefined => {
  const asked = (story: Story) =>
    new Set(story.calls.map(({ payload, error }) => `${String(payload['task'])} ${error === undefined}`))
      .size;
  return stories.toSorted((a, b) => asked(b) - asked(a) || a.calls.length - b.calls.length)[0];
};
