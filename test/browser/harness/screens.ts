import type { Me } from './people.ts';

/** A screen as the console's own table has it. Its page is a program of a browser, which these tests are not typed as. */
export interface Screen {
  readonly path: string;
  readonly name?: readonly [zh: string, en: string];
  readonly isFor: (me: Me) => boolean;
  readonly density: 'compact' | 'comfortable';
}

const table = new URL('../../../console/src/screens/index.ts', import.meta.url).pathname;

export const allScreens = async (): Promise<readonly Screen[]> =>
  ((await import(table)) as { screens: readonly Screen[] }).screens;
