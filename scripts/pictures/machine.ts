import * as z from 'zod';
import { fenced, ids, indented, quoted } from './mermaid.ts';

/** What a picture shows of a state: the definition holds more, and the engine checks it. */
const State = z.object({
  Type: z.string(),
  Next: z.string().optional(),
  End: z.boolean().optional(),
  Default: z.string().optional(),
  Resource: z.string().optional(),
  Arguments: z.unknown().optional(),
  TimeoutSeconds: z.unknown().optional(),
  Timestamp: z.string().optional(),
  Seconds: z.union([z.number(), z.string()]).optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).default([]),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).default([]),
  get ItemProcessor(): z.ZodOptional<typeof Flow> {
    return Flow.optional();
  },
  get Branches(): z.ZodOptional<z.ZodArray<typeof Flow>> {
    return z.array(Flow).optional();
  },
});
type State = z.infer<typeof State>;

const Flow = z.object({
  Comment: z.string().optional(),
  StartAt: z.string(),
  States: z.record(z.string(), State),
});
type Flow = z.infer<typeof Flow>;

const taskIn = (expression: string): string => /'task': '([\w-]+)'/.exec(expression)?.[1] ?? '…';

const Call = z.object({
  FunctionName: z.string(),
  // As an object, or as an expression that makes one.
  Payload: z
    .union([z.object({ task: z.string() }), z.string().transform((text) => ({ task: taskIn(text) }))])
    .optional(),
});

const expression = (text: string): string => text.replace(/^\{%\s*|\s*%\}$/g, '');

const days = (seconds: number): string =>
  seconds % 86_400 === 0 ? `${seconds / 86_400} days` : `${seconds} s`;

/** What a state does, below its name: `OrdersTasks: await`. */
const doing = (state: State): string[] => {
  if (state.Type === 'Wait') return [`until ${expression(state.Timestamp ?? `${state.Seconds} s from now`)}`];
  if (state.Type !== 'Task') return [];
  const call = Call.safeParse(state.Arguments).data;
  const called = call?.FunctionName.replace(/^\$\{(.*)\}$/, '$1') ?? state.Resource ?? '';
  const timeout = typeof state.TimeoutSeconds === 'number' ? `, at most ${days(state.TimeoutSeconds)}` : '';
  return [
    call?.Payload ? `${called}: ${call.Payload.task}` : called,
    ...(state.Resource?.endsWith('.waitForTaskToken') ? [`waits for an answer${timeout}`] : []),
  ];
};

const shapes: Readonly<Record<string, readonly [string, string]>> = {
  Choice: ['{', '}'],
  Wait: ['([', '])'],
  Succeed: ['(((', ')))'],
  Fail: ['(((', ')))'],
};

const edgesOf = (state: State): { to: string; label?: string; dotted?: true }[] => [
  ...state.Choices.map(({ Condition, Next }) => ({ to: Next, label: expression(Condition) })),
  ...(state.Default === undefined ? [] : [{ to: state.Default, label: 'otherwise' }]),
  ...(state.Next === undefined ? [] : [{ to: state.Next }]),
  ...state.Catch.map(({ ErrorEquals, Next }) => ({
    to: Next,
    label: ErrorEquals.join(', '),
    dotted: true as const,
  })),
];

/** The states of a flow; those within a Map or Parallel stand in a box of their own. */
const drawn = ({ States }: Flow, scope: string, idOf: (name: string) => string): string[] =>
  Object.entries(States).flatMap(([name, state]) => {
    const id = idOf(`${scope}/${name}`);
    const inner = [state.ItemProcessor ?? [], state.Branches ?? []].flat();
    if (inner.length > 0) {
      const title = state.Type === 'Map' ? `${name}\n(for each)` : `${name}\n(all at once)`;
      const boxes = inner.flatMap((flow, index) => drawn(flow, `${scope}/${name}/${index}`, idOf));
      return [
        `subgraph ${id}[${quoted(title)}]`,
        ...indented(boxes),
        'end',
        ...arrows(state, id, scope, idOf),
      ];
    }
    const [open, close] = shapes[state.Type] ?? ['[', ']'];
    const label = quoted([name, ...doing(state)].join('\n'));
    return [`${id}${open}${label}${close}`, ...arrows(state, id, scope, idOf)];
  });

const arrows = (state: State, id: string, scope: string, idOf: (name: string) => string): string[] =>
  edgesOf(state).map(({ to, label, dotted }) => {
    const arrow = dotted ? '-.->' : '-->';
    return `${id} ${arrow}${label === undefined ? '' : `|${quoted(label)}|`} ${idOf(`${scope}/${to}`)}`;
  });

/** The page of one machine: its comment, and its states as the definition has them. */
export const machinePage = (name: string, definition: string): string => {
  const flow = Flow.parse(JSON.parse(definition));
  const idOf = ids();
  const ends = Object.entries(flow.States).filter(([, { End }]) => End === true);
  const lines = [
    'flowchart TD',
    ...indented([
      `start(( )) --> ${idOf(`/${flow.StartAt}`)}`,
      ...drawn(flow, '', idOf),
      ...ends.map(([state]) => `${idOf(`/${state}`)} --> finish((( )))`),
    ]),
  ];
  return [
    `# ${name}`,
    '',
    flow.Comment ?? '',
    '',
    `From \`statemachines/${name}.asl.json\`. Dotted: what is caught.`,
    '',
    fenced(lines),
    '',
  ].join('\n');
};
