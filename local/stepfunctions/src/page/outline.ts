import { isFields } from '../language/reader.ts';

/** What is drawn of a definition: its states, what they hold, and where they lead. */
export interface Outline {
  readonly startAt: string;
  readonly states: readonly OutlineState[];
}

export interface OutlineState {
  readonly name: string;
  readonly type: string;
  readonly ways: readonly Way[];
  readonly ends: boolean;
  /** The branches of a Parallel, the processor of a Map. */
  readonly inner: readonly Outline[];
}

export interface Way {
  readonly to: string;
  /** How it is come by: the way on, a choice, an error. */
  readonly by: 'next' | 'choice' | 'catch';
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function outlineOf(scope: unknown): Outline {
  const { StartAt, States } = isFields(scope) ? scope : {};
  return {
    startAt: String(StartAt),
    states: Object.entries(isFields(States) ? States : {}).map(([name, state]) =>
      stateOf(name, isFields(state) ? state : {}),
    ),
  };
}

function stateOf(name: string, state: Readonly<Record<string, unknown>>): OutlineState {
  const ways = (field: string, by: Way['by']): readonly Way[] =>
    listOf(state[field]).flatMap((way) =>
      isFields(way) && typeof way['Next'] === 'string' ? [{ to: way['Next'], by }] : [],
    );
  const one = (field: string, by: Way['by']): readonly Way[] =>
    typeof state[field] === 'string' ? [{ to: state[field], by }] : [];
  const processor = state['ItemProcessor'];
  return {
    ...{ name, type: String(state['Type']) },
    ways: [
      ...one('Next', 'next'),
      ...ways('Choices', 'choice'),
      ...one('Default', 'choice'),
      ...ways('Catch', 'catch'),
    ],
    ends: state['End'] === true || state['Type'] === 'Succeed' || state['Type'] === 'Fail',
    inner: [...listOf(state['Branches']), ...(processor === undefined ? [] : [processor])].map(outlineOf),
  };
}
