import type { FunctionComponent } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { Search } from '../parts/search.ts';
import type { Client, Me } from '../session/context.tsx';
import type { Said } from '../words/language.tsx';

/** Asks the API before a page is drawn; what it answers is kept where the page looks for it. */
export type Ahead = (on: {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly search: Search;
}) => Promise<void>;

/** A screen of the console: a folder of its own, with its own words, loaded when it is opened. */
export interface Screen {
  /** Its address: `/desk`; a page of one thing ends in a name, `/executions/$id`. */
  readonly path: `/${string}`;
  /** In the menu; a page of one thing is in none. */
  readonly name?: Said;
  /** Whether it is for whoever is signed in. */
  readonly isFor: (me: Me) => boolean;
  /** Open to whoever comes, signed in or not. */
  readonly isPublic?: true;
  /** `comfortable` for applicants, `compact` for those who work through lists. */
  readonly density: 'compact' | 'comfortable';
  /** Asks for what it shows first while it is asked who is signed in. */
  readonly ahead?: Ahead;
  readonly load: () => Promise<{ readonly default: FunctionComponent }>;
}
