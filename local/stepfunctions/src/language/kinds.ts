import type { State, StateType } from './machine.ts';
import type { Reader } from './reader.ts';
import { readChoice } from './choice.ts';
import { readFail } from './fail.ts';
import { readMap } from './map.ts';
import { readParallel } from './parallel.ts';
import { readPass } from './pass.ts';
import { QUERY_LANGUAGES, type StateReader, type Surroundings } from './state-reader.ts';
import { readSucceed } from './succeed.ts';
import { readTask } from './task.ts';
import { readWait } from './wait.ts';

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
  const { language } = surroundings;
  if ((reader.oneOf('QueryLanguage', QUERY_LANGUAGES) ?? language) === 'JSONPath') {
    if (language === 'JSONata')
      reader.diagnostics.schema(
        `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine`,
        reader.location,
      );
    else
      reader.diagnostics.unsupported(
        `This engine speaks JSONata only, and a state without a QueryLanguage is one of JSONPath here: say "QueryLanguage": "JSONata" for it, or for the whole machine, and write its paths as expressions`,
        reader.location,
      );
    return undefined;
  }
  const state = KINDS[type](name, reader, surroundings);
  reader.finish();
  return state;
}
