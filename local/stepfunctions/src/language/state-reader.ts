import type { Visit } from '../execution/visit.ts';
import type { Call } from '../integrations/integration.ts';
import type { Scope, State } from './machine.ts';
import type { Reader } from './reader.ts';

/** Reads a workflow inside a state. `visible` are the variables assigned outside of it. */
export type ScopeReader = (reader: Reader, path: string, visible: ReadonlySet<string>) => Scope;

export const QUERY_LANGUAGES = ['JSONPath', 'JSONata'] as const;
export type QueryLanguage = (typeof QUERY_LANGUAGES)[number];

export interface Surroundings {
  /** What states speak that do not say. */
  readonly language: QueryLanguage;
  /** Finds the call behind a task's resource. */
  readonly resources: (arn: string) => Call | undefined;
  readonly path: string;
  readonly visible: ReadonlySet<string>;
  readonly readScope: ScopeReader;
}

/** Reads a state of one kind; what is wrong with it goes to the reader's diagnostics. */
export type StateReader = (
  name: string,
  reader: Reader,
  surroundings: Surroundings,
) => State<Visit> | undefined;
