import { Diagnostics, type Diagnostic } from './diagnostics.ts';
import type { Machine, Scope, State } from './machine.ts';
import { isFields, Reader, type Fields } from './reader.ts';
import { readState, type ScopeReader, type Surroundings } from './kinds.ts';

export const MAX_DEFINITION_BYTES = 1_048_576;
const MAX_DEPTH = 200;

export interface Parsed {
  /** Absent when a diagnostic is an error. */
  readonly machine: Machine | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nesting beyond what any definition needs would exhaust the stack of those who walk it. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (quoted) {
      if (char === 92) index++;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 123 || char === 91) deepest = Math.max(deepest, ++depth);
    else if (char === 125 || char === 93) depth--;
  }
  return deepest;
}

function parseJson(text: string, diagnostics: Diagnostics): Fields | undefined {
  if (nestingOf(text) > MAX_DEPTH) {
    diagnostics.error(
      'INVALID_JSON_DESCRIPTION',
      `Nesting deeper than ${MAX_DEPTH} levels is not supported`,
      '',
    );
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    diagnostics.error('INVALID_JSON_DESCRIPTION', error instanceof Error ? error.message : String(error), '');
    return undefined;
  }
  if (isFields(value)) return value;
  diagnostics.schema('Expected value of type [OBJECT]', '');
  return undefined;
}

/** What a state may go to, by which fields. */
const targetsOf = (state: State, fields: Fields): readonly (readonly [string, string])[] => {
  const targets: (readonly [string, string])[] = [];
  const add = (value: unknown, place: string) => {
    if (typeof value === 'string') targets.push([value, place]);
  };
  add(state.next, 'Next');
  if (state.type === 'Choice') {
    add(fields['Default'], 'Default');
    if (Array.isArray(fields['Choices']))
      fields['Choices'].forEach((rule: unknown, index) => {
        if (isFields(rule)) add(rule['Next'], `Choices[${index}]/Next`);
      });
  }
  state.catchers.forEach((catcher, index) => add(catcher.next, `Catch[${index}]/Next`));
  return targets;
};

/** Every target must exist, every state be reached, and some state must end the workflow. */
function checkGraph(
  startAt: string,
  states: ReadonlyMap<string, State>,
  raw: Fields,
  location: string,
  diagnostics: Diagnostics,
): void {
  const reached = new Set([startAt]);
  if (!states.has(startAt) && startAt in raw === false)
    diagnostics.error(
      'MISSING_TRANSITION_TARGET',
      `Missing 'Next' target: ${startAt}`,
      `${location}/StartAt`,
    );
  for (const [name, state] of states) {
    const fields = raw[name];
    for (const [target, place] of targetsOf(state, isFields(fields) ? fields : {})) {
      reached.add(target);
      if (!Object.hasOwn(raw, target))
        diagnostics.error(
          'MISSING_TRANSITION_TARGET',
          `Missing 'Next' target: ${target}`,
          `${location}/States/${name}/${place}`,
        );
    }
  }
  for (const name of states.keys())
    if (!reached.has(name))
      diagnostics.error(
        'MISSING_TRANSITION_TARGET',
        `State "${name}" is not reachable.`,
        `${location}/States/${name}`,
      );
  const ends = [...states.values()].some(
    ({ type, next }) => type === 'Succeed' || type === 'Fail' || (type !== 'Choice' && next === undefined),
  );
  if (states.size > 0 && !ends)
    diagnostics.error('MISSING_END_STATE', 'Missing End state', `${location}/States`);
}

/** The names that a scope's own states assign. */
function assignedIn(states: Fields): Set<string> {
  const names = new Set<string>();
  const add = (owner: unknown) => {
    if (!isFields(owner)) return;
    if (isFields(owner['Assign'])) for (const name of Object.keys(owner['Assign'])) names.add(name);
    for (const list of [owner['Catch'], owner['Choices']]) if (Array.isArray(list)) list.forEach(add);
  };
  for (const state of Object.values(states)) add(state);
  return names;
}

export function parseMachine(text: string, resources: Surroundings['resources']): Parsed {
  const diagnostics = new Diagnostics();
  if (Buffer.byteLength(text) > MAX_DEFINITION_BYTES) {
    diagnostics.error('DEFINITION_TOO_LARGE', `The definition exceeds ${MAX_DEFINITION_BYTES} bytes`, '');
    return { machine: undefined, diagnostics: diagnostics.found };
  }
  const fields = parseJson(text, diagnostics);
  if (!fields) return { machine: undefined, diagnostics: diagnostics.found };

  const reader = new Reader(fields, '', diagnostics);
  if (reader.oneOf('QueryLanguage', ['JSONPath', 'JSONata']) !== 'JSONata') {
    diagnostics.schema(
      "This engine speaks JSONata only: set 'QueryLanguage' to 'JSONata' for the whole state machine",
      '/QueryLanguage',
    );
    return { machine: undefined, diagnostics: diagnostics.found };
  }
  reader.oneOf('Version', ['1.0']);
  const timeoutSeconds = reader.number('TimeoutSeconds', { min: 1, max: 99_999_999 });

  const scopes = new Map<string, Scope>();
  const readScope: ScopeReader = (scopeReader, path, outer) => {
    const startAt = scopeReader.requiredText('StartAt') ?? '';
    const raw = scopeReader.raw('States');
    const states = new Map<string, State>();
    const scope = { path, startAt, states };
    if (!isFields(raw)) {
      diagnostics.schema(`Missing required field 'States'`, scopeReader.location);
      return scope;
    }
    scopes.set(path, scope);
    const own = assignedIn(raw);
    for (const name of own)
      if (outer.has(name))
        diagnostics.schema(
          `Variable '${name}' is assigned in an outer scope and cannot be assigned here`,
          scopeReader.at('States'),
        );
    const visible = new Set([...outer, ...own]);
    for (const [name, value] of Object.entries(raw)) {
      const location = `${scopeReader.at('States')}/${name}`;
      if (name.length > 80 || name === '')
        diagnostics.schema('State names have 1 to 80 characters', location);
      if (!isFields(value)) {
        diagnostics.schema('Expected value of type [OBJECT]', location);
        continue;
      }
      const state = readState(name, new Reader(value, location, diagnostics), {
        ...{ path: `${path}/${name}`, visible, readScope, resources },
      });
      if (state) states.set(name, state);
    }
    checkGraph(startAt, states, raw, scopeReader.location, diagnostics);
    return scope;
  };
  const root = readScope(reader, '', new Set());
  reader.finish();
  return {
    machine: diagnostics.failed ? undefined : { timeoutSeconds, root, scopes },
    diagnostics: diagnostics.found,
  };
}
