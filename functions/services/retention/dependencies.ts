import type { Page } from '../../platform/table/table.ts';
import type { Key } from '../../platform/table/writes.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Calendars } from '../calendar/calendars.ts';
import { Post } from '../messages/post.ts';
import type { ErasureSubject } from './model.ts';
import type { Standing } from './rules.ts';
import { RetentionStore } from './store.ts';

/** What each product says of the things it keeps persons for, by kind of subject; undefined of what is not there. */
export type Standings = Readonly<Record<string, (id: string) => Promise<Standing | undefined>>>;

/** What is kept beside records of people, such as files. */
export interface KeptBeside {
  /** What of it a request is about, page by page. */
  readonly keysOf: (
    subject: ErasureSubject,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<Page<Key>>;
  /** Has one erased; what became of it is written among the request's outcomes, in the same transaction. */
  readonly erase: (key: Key, erasure: string) => Promise<void>;
  /** What could not be handled waits for the retention run, which sets it aside where operators see it. */
  readonly eraseLater: (key: Key, erasure: string) => Promise<void>;
}

/** Who reads for a citizen: of a child its guardian, where a register names one. */
export type ReadsFor = (citizen: string) => Promise<string>;

const nothing: KeptBeside = {
  keysOf: () => Promise.resolve({ items: [] }),
  erase: () => Promise.resolve(),
  eraseLater: () => Promise.resolve(),
};

export const retentionDependencies = (
  context: RuntimeContext,
  standings: Standings,
  beside: KeptBeside = nothing,
  readsFor: ReadsFor = (citizen) => Promise.resolve(citizen),
) => ({
  ...context,
  persons: personsOf(context),
  store: new RetentionStore(context.table),
  post: new Post(context.table),
  calendars: new Calendars(context.table),
  standings,
  beside,
  readsFor,
});
export type RetentionDependencies = ReturnType<typeof retentionDependencies>;
