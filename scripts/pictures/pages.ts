import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly } from '../../local/template/assembly.ts';
import { localParameters } from '../../local/template/parameters.ts';
import { synthesise } from '../../local/template/synth.ts';
import { architecturePage } from './architecture.ts';
import { machinePage } from './machine.ts';
import { transitionsPage } from './transitions.ts';

const root = join(import.meta.dirname, '../..');
const machines = join(root, 'statemachines');
const suffix = '.asl.json';

/** Where the pages stand. */
export const folder = join(root, 'docs/pictures');

/** Every page by its file's name, as the definitions now have it. */
export const pages = async (): Promise<ReadonlyMap<string, string>> => {
  const app = { root, entry: 'lib/app.ts', environment: localParameters };
  const { stacks } = await readAssembly(await synthesise(app));
  const names = readdirSync(machines).filter((file) => file.endsWith(suffix));
  const made = [
    ['architecture', architecturePage(stacks)] as const,
    ['transitions', transitionsPage()] as const,
    ...names.map((file) => {
      const name = file.slice(0, -suffix.length);
      return [name, machinePage(name, readFileSync(join(machines, file), 'utf8'))] as const;
    }),
  ];
  return new Map(
    made.map(([name, page]) => [
      `${name}.md`,
      `<!-- Made by \`node scripts/pictures.ts\` from the definitions: change those. -->\n${page}`,
    ]),
  );
};
