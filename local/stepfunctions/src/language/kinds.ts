import type { Call } from '../integrations/integration.ts';
import type { Scope, State, StateType } from './machine.ts';
import type { Reader } from './reader.ts';
import { readChoice } from './choice.ts';
import { readFail } from './fail.ts';
import { readMap } from './map.ts';
import { readParallel } from './parallel.ts';
import { readPass } from './pass.ts';
import { readSucceed } from './succeed.ts';
import { readTask } from './task.ts';
import { readWait } from './wait.ts';

/** Reads a workflow inside a state. `visible` are the variables assigned outside of it. */
export type ScopeReader = (reader: Reader, path: string, visible: ReadonlySet<string>) => Scope;

export interface Surroundings {
  /** Finds the call behind a task's resource. */
  readonly resources: (arn: string) => Call | undefined;
  readonly path: string;
  readonly visible: ReadonlySet<string>;
  readonly readScope: ScopeReader;
}

export type StateReader = (name: string, reader: Reader, surroundings: Surroundings) => State | undefined;

const KINDS: Readonly<Record<StateType, StateReader>> = {
  Task: readTask,
  Pass: readPass,
  Wait: readWait,
  Choice: readChoice,
  Parallel: readParallel,
  Map: readMap,
  Succeed: readSucceed,
  Fail: readFail,
};

export function readState(name: string, reader: Reader, surroundings: Surroundings): State | undefined {
  const type = reader.oneOf('Type', Object.keys(KINDS) as StateType[]);
  if (type === undefined) {
    if (!reader.has('Type')) reader.diagnostics.schema(`Missing required field 'Type'`, reader.location);
    return undefined;
  }
  if (reader.oneOf('QueryLanguage', ['JSONPath', 'JSONata']) === 'JSONPath') {
    reader.diagnostics.schema(
      `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine`,
      reader.location,
    );
    return undefined;
  }
  const state = KINDS[type](name, reader, surroundings);
  reader.finish();
  return state;
}
