import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Calendars } from '../calendar/calendars.ts';
import { Post } from '../messages/post.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import type { ErasedPerson, ErasureSubject } from './model.ts';
import type { Standing } from './rules.ts';
import { RetentionStore } from './store.ts';

/** What each product says of the things it keeps persons for, by kind of subject; undefined of what is not there. */
export type Standings = Readonly<Record<string, (id: string) => Promise<Standing | undefined>>>;

/** What is kept beside records of people, such as files: has each erased for a request, and says what became of it. */
export type EraseBeside = (
  subject: ErasureSubject,
  erasure: string,
) => AsyncIterable<{ readonly id: string; readonly record: ErasedPerson }>;

async function* nothing(): AsyncGenerator<never> {}

export const retentionDependencies = (
  context: RuntimeContext,
  standings: Standings,
  beside: EraseBeside = nothing,
) => ({
  ...context,
  persons: personsOf(context),
  store: new RetentionStore(context.table),
  post: new Post(context.table, new EnterpriseEndpoints(context.table)),
  calendars: new Calendars(context.table),
  standings,
  beside,
});
export type RetentionDependencies = ReturnType<typeof retentionDependencies>;
