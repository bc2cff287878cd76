import { isFields } from '../../language/reader.ts';

/** What of a machine can be gone through: its states, and the ways that lead out of choices and catchers. */
export interface Ways {
  readonly states: readonly string[];
  /** `State/Choices[0]`, `State/Default`, `State/Catch[1]`, with where they lead. */
  readonly ways: ReadonlyMap<string, string>;
}

export function waysOf(definition: unknown): Ways {
  const states: string[] = [];
  const ways = new Map<string, string>();
  collect(definition, states, ways);
  return { states, ways };
}

function collect(scope: unknown, states: string[], ways: Map<string, string>): void {
  if (!isFields(scope) || !isFields(scope['States'])) return;
  for (const [name, state] of Object.entries(scope['States'])) {
    if (!isFields(state)) continue;
    states.push(name);
    for (const field of ['Choices', 'Catch'])
      for (const [index, way] of listOf(state[field]).entries())
        if (isFields(way)) ways.set(`${name}/${field}[${index}]`, String(way['Next']));
    if (typeof state['Default'] === 'string') ways.set(`${name}/Default`, state['Default']);
    for (const branch of listOf(state['Branches'])) collect(branch, states, ways);
    collect(state['ItemProcessor'], states, ways);
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
