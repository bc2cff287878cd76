import { personsOf } from '../../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Calendars } from '../../calendar/calendars.ts';
import { KeptCases } from '../../closed-cases/kept-cases.ts';
import type { KnownCases } from '../../closed-cases/model.ts';
import { RetentionStore } from '../store.ts';

/** The bucket of archives, as far as archiving needs it. */
export interface ArchiveBucket {
  put(key: string, content: string, of: { readonly contentType: string }): Promise<unknown>;
  find(key: string): Promise<{ readonly version: string } | undefined>;
  get(key: string, version: string): Promise<Uint8Array | undefined>;
}

export const archiveDependencies = (context: RuntimeContext, cases: KnownCases, archives: ArchiveBucket) => ({
  ...context,
  persons: personsOf(context),
  calendars: new Calendars(context.table),
  store: new RetentionStore(context.table),
  kept: new KeptCases(context.table),
  cases,
  archives,
});
export type ArchiveDependencies = ReturnType<typeof archiveDependencies>;
