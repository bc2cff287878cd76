import { checkGraph } from './graph.ts';
import { parseJson } from './text.ts';
import { Diagnostics, type Diagnostic } from './diagnostics.ts';
import type { Machine, Scope, State } from './machine.ts';
import { isFields, Reader, type Fields } from './reader.ts';
import { readState } from './kinds.ts';
import { QUERY_LANGUAGES, type QueryLanguage, type ScopeReader, type Surroundings } from './state-reader.ts';

export const MAX_DEFINITION_BYTES = 1_048_576;

export interface Parsed {
  /** Absent when a diagnostic is an error. */
  readonly machine: Machine | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Assigned {
  readonly byStates: ReadonlySet<string>;
  /** A catcher assigns when the scope inside its state is gone: such a name may be used there too. */
  readonly byCatchers: ReadonlySet<string>;
}

/** The names that a scope's own states assign. */
function assignedIn(states: Fields): Assigned {
  const byStates = new Set<string>();
  const byCatchers = new Set<string>();
  const add = (names: Set<string>, owner: unknown) => {
    if (isFields(owner) && isFields(owner['Assign']))
      for (const name of Object.keys(owner['Assign'])) names.add(name);
  };
  const addAll = (names: Set<string>, list: unknown) => {
    if (Array.isArray(list)) for (const owner of list) add(names, owner);
  };
  for (const state of Object.values(states)) {
    if (!isFields(state)) continue;
    add(byStates, state);
    addAll(byStates, state['Choices']);
    addAll(byCatchers, state['Catch']);
  }
  return { byStates, byCatchers };
}

/** Reads scopes, and what they hold, into one table. */
class ScopesReader {
  readonly scopes = new Map<string, Scope>();
  readonly #diagnostics: Diagnostics;
  readonly #resources: Surroundings['resources'];
  readonly #isWhole: boolean;
  readonly #names = new Set<string>();

  readonly #language: QueryLanguage;

  constructor(
    diagnostics: Diagnostics,
    resources: Surroundings['resources'],
    isWhole: boolean,
    language: QueryLanguage,
  ) {
    this.#diagnostics = diagnostics;
    this.#resources = resources;
    this.#isWhole = isWhole;
    this.#language = language;
  }

  readonly read: ScopeReader = (reader, path, outer) => {
    const startAt = reader.requiredText('StartAt') ?? '';
    const raw = reader.raw('States');
    const states = new Map<string, State>();
    const scope = { path, startAt, states };
    if (!isFields(raw) || Object.keys(raw).length === 0) {
      this.#diagnostics.schema(`Missing required field 'States'`, reader.location);
      return scope;
    }
    this.scopes.set(path, scope);
    const { byStates, byCatchers } = assignedIn(raw);
    for (const name of new Set([...byStates, ...byCatchers]))
      if (outer.has(name))
        this.#diagnostics.schema(
          `Variable '${name}' is assigned in an outer scope and cannot be assigned here`,
          reader.at('States'),
        );
    const visible = new Set([...outer, ...byStates]);
    for (const [name, value] of Object.entries(raw)) {
      const state = this.#readState(name, value, `${reader.at('States')}/${name}`, {
        path: `${path}/${name}`,
        visible,
      });
      if (state) states.set(name, state);
    }
    if (this.#isWhole) checkGraph(startAt, states, raw, reader.location, this.#diagnostics);
    return scope;
  };

  #readState(
    name: string,
    value: unknown,
    location: string,
    around: Pick<Surroundings, 'path' | 'visible'>,
  ): State | undefined {
    if (name.length > 80 || name === '')
      this.#diagnostics.schema('State names have 1 to 80 characters', location);
    if (this.#names.has(name))
      this.#diagnostics.error(
        'DUPLICATE_STATE_NAME',
        `State names must be unique within the whole machine: ${name}`,
        location,
      );
    this.#names.add(name);
    if (!isFields(value)) {
      this.#diagnostics.schema('Expected value of type [OBJECT]', location);
      return undefined;
    }
    return readState(name, new Reader(value, location, this.#diagnostics), {
      ...around,
      ...{ readScope: this.read, resources: this.#resources, language: this.#language },
    });
  }
}

const WAY_OUT = `a machine without a QueryLanguage is one of JSONPath: say "QueryLanguage": "JSONata" for the whole machine, or for each of its states, and write its paths as expressions (docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html)`;

const isSaidByStates = ({ States: states }: Fields): boolean =>
  isFields(states) &&
  Object.values(states).some((state) => isFields(state) && state['QueryLanguage'] === 'JSONata');

function readMachine(
  fields: Fields,
  diagnostics: Diagnostics,
  resources: Surroundings['resources'],
  isWhole: boolean,
): Parsed {
  const reader = new Reader(fields, '', diagnostics);
  // Without a word AWS takes JSONPath; then each state may still say JSONata for itself.
  const language = reader.oneOf('QueryLanguage', QUERY_LANGUAGES) ?? 'JSONPath';
  if (language === 'JSONPath' && !isSaidByStates(fields)) {
    diagnostics.unsupported(`This engine speaks JSONata only, and ${WAY_OUT}`, '/QueryLanguage');
    return { machine: undefined, diagnostics: diagnostics.found };
  }
  reader.oneOf('Version', ['1.0']);
  const timeoutSeconds = reader.number('TimeoutSeconds', { min: 1, max: 99_999_999 });
  const scopes = new ScopesReader(diagnostics, resources, isWhole, language);
  const root = scopes.read(reader, '', new Set());
  reader.finish();
  return {
    machine: diagnostics.failed ? undefined : { timeoutSeconds, root, scopes: scopes.scopes },
    diagnostics: diagnostics.found,
  };
}

export function parseMachine(text: string, resources: Surroundings['resources']): Parsed {
  const diagnostics = new Diagnostics();
  if (Buffer.byteLength(text) > MAX_DEFINITION_BYTES) {
    diagnostics.error('DEFINITION_TOO_LARGE', `The definition exceeds ${MAX_DEFINITION_BYTES} bytes`, '');
    return { machine: undefined, diagnostics: diagnostics.found };
  }
  const fields = parseJson(text, diagnostics);
  if (!fields) return { machine: undefined, diagnostics: diagnostics.found };
  return readMachine(fields, diagnostics, resources, true);
}

export interface ParsedState {
  readonly found: { readonly machine: Machine; readonly scope: Scope; readonly state: State } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** One state, given by itself or by name in a machine; what it leads to need not exist. */
export function parseState(
  text: string,
  name: string | undefined,
  resources: Surroundings['resources'],
): ParsedState {
  const diagnostics = new Diagnostics();
  const fields = parseJson(text, diagnostics);
  if (!fields) return { found: undefined, diagnostics: diagnostics.found };
  const wanted = name ?? 'StateName';
  const whole = isFields(fields['States'])
    ? fields
    : { QueryLanguage: fields['QueryLanguage'], StartAt: wanted, States: { [wanted]: fields } };
  const { machine } = readMachine(whole, diagnostics, resources, false);
  for (const scope of machine?.scopes.values() ?? []) {
    const state = scope.states.get(wanted);
    if (machine && state) return { found: { machine, scope, state }, diagnostics: diagnostics.found };
  }
  if (machine) diagnostics.schema(`State '${wanted}' does not exist`, '');
  return { found: undefined, diagnostics: diagnostics.found };
}
