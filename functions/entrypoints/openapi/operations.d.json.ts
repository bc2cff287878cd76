import type { Route } from '../../platform/http/route.ts';

/** The rows of the whole API by name, without what they take and answer: a function that lists them loads no schema. */
declare const operations: readonly (Pick<Route, 'method' | 'path' | 'roles' | 'summary'> & {
  readonly operationId: string;
})[];
export = operations;
