import { AsyncLocalStorage } from 'node:async_hooks';
import { ulid } from 'ulid';
import * as z from 'zod';

/**
 * What a request, or a run of a schedule, and all that follows from it have in common: it stands in every line of the log
 * (docs/adr/0079). It says nothing of whom or what it is about.
 */
export const CorrelationId = z.string().min(1).max(80);

const running = new AsyncLocalStorage<string>();

/** Of what is under way here and now; undefined outside of any function. */
export const correlationId = (): string | undefined => running.getStore();

/** Does a piece of work under the id that it was handed on with. What was handed on without one begins here. */
export const correlated = <T>(id: string | undefined, work: () => T): T => running.run(id ?? ulid(), work);
