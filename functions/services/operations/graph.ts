import * as z from 'zod';
import type { readHistory } from './history.ts';

/** What is read of a definition: its states and where each may lead (Amazon States Language). */
interface Asl {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AslState>>;
}
interface AslState {
  readonly Type: string;
  readonly Comment?: string | undefined;
  readonly Next?: string | undefined;
  readonly End?: boolean | undefined;
  readonly Default?: string | undefined;
  readonly Choices?: readonly { readonly Next: string }[] | undefined;
  readonly Catch?: readonly { readonly Next: string }[] | undefined;
  readonly Branches?: readonly Asl[] | undefined;
  readonly ItemProcessor?: Asl | undefined;
  readonly Iterator?: Asl | undefined;
}

const leads = z.array(z.object({ Next: z.string() })).optional();
const AslState: z.ZodType<AslState> = z.lazy(() =>
  z.object({
    Type: z.string(),
    Comment: z.string().optional(),
    Next: z.string().optional(),
    End: z.boolean().optional(),
    Default: z.string().optional(),
    Choices: leads,
    Catch: leads,
    Branches: z.array(Asl).optional(),
    ItemProcessor: Asl.optional(),
    Iterator: Asl.optional(),
  }),
);
const Asl: z.ZodType<Asl> = z.lazy(() =>
  z.object({ StartAt: z.string(), States: z.record(z.string(), AslState) }),
);

export const GraphState = z
  .object({
    name: z.string(),
    type: z.string(),
    comment: z.string().optional(),
    within: z.string().optional().describe('The state, a `Map` or `Parallel`, of which it is a part'),
    starts: z.boolean(),
    ends: z.boolean(),
    status: z.enum(['not-entered', 'running', 'left', 'failed']),
    entered: z.int().min(0),
    failures: z.int().min(0),
  })
  .meta({ id: 'GraphState' });
type GraphState = z.infer<typeof GraphState>;

export const Transition = z
  .object({
    from: z.string(),
    to: z.string(),
    by: z.enum(['next', 'choice', 'default', 'catch']),
  })
  .meta({ id: 'GraphTransition' });
type Transition = z.infer<typeof Transition>;

interface Drawn {
  readonly states: readonly Omit<GraphState, 'status' | 'entered' | 'failures'>[];
  readonly transitions: readonly Transition[];
}

const transitionsOf = (from: string, state: AslState): Transition[] => [
  ...(state.Choices ?? []).map(({ Next }): Transition => ({ from, to: Next, by: 'choice' })),
  ...(state.Default === undefined ? [] : [{ from, to: state.Default, by: 'default' } as const]),
  ...(state.Next === undefined ? [] : [{ from, to: state.Next, by: 'next' } as const]),
  ...(state.Catch ?? []).map(({ Next }): Transition => ({ from, to: Next, by: 'catch' })),
];

/** Several ways from one state to another are one line of each kind. */
const distinct = (transitions: readonly Transition[]): Transition[] => [
  ...new Map(transitions.map((one) => [`${one.from}\0${one.to}\0${one.by}`, one])).values(),
];

const draw = ({ StartAt, States }: Asl, within?: string): Drawn => {
  const parts = Object.entries(States).map(([name, state]): Drawn => {
    const inner = [...(state.Branches ?? []), state.ItemProcessor, state.Iterator].filter(
      (part) => part !== undefined,
    );
    const below = inner.map((part) => draw(part, name));
    return {
      states: [
        {
          name,
          type: state.Type,
          ...(state.Comment !== undefined && { comment: state.Comment }),
          ...(within !== undefined && { within }),
          starts: name === StartAt,
          ends: state.End === true || state.Type === 'Succeed' || state.Type === 'Fail',
        },
        ...below.flatMap(({ states }) => states),
      ],
      transitions: [...transitionsOf(name, state), ...below.flatMap(({ transitions }) => transitions)],
    };
  });
  return {
    states: parts.flatMap(({ states }) => states),
    transitions: distinct(parts.flatMap(({ transitions }) => transitions)),
  };
};

/** A definition as a graph, each state as it stands in this execution. Names of states are unique in a machine. */
export const graphOf = (
  definition: string,
  { passed, failures }: Pick<ReturnType<typeof readHistory>, 'passed' | 'failures'>,
  isRunning: boolean,
) => {
  const { states, transitions } = draw(Asl.parse(JSON.parse(definition)));
  const statusOf = (name: string): GraphState['status'] => {
    const visits = passed.filter(({ state }) => state === name);
    if (visits.length === 0) return 'not-entered';
    if (visits.every(({ leftAt }) => leftAt !== undefined)) return 'left';
    return isRunning ? 'running' : 'failed';
  };
  return {
    states: states.map((state) => ({
      ...state,
      status: statusOf(state.name),
      entered: passed.filter((visit) => visit.state === state.name).length,
      failures: failures.get(state.name) ?? 0,
    })),
    transitions,
    current: states.flatMap(({ name }) => (statusOf(name) === 'running' ? [name] : [])),
  };
};
