import type { Resource, Stack } from '../../local/template/assembly.ts';
import { fenced, ids, indented, quoted, table } from './mermaid.ts';
import { functionName, mentions, statementsOf, type Mentions } from './template.ts';

type Access = 'reads' | 'writes' | 'reads and writes';

interface FunctionSeen {
  readonly id: string;
  /** `orders/api`. */
  readonly name: string;
  readonly routes: readonly string[];
  /** Machines that call it. */
  readonly machines: readonly string[];
  /** What a mapping brings it. */
  readonly source: 'stream' | 'queue' | undefined;
  /** Whether a rule of the event bus calls it. */
  readonly events: boolean;
  /** Resource by logical id → how. */
  readonly tables: ReadonlyMap<string, Access>;
  readonly stepFunctions: readonly string[];
}

const kinds = {
  lambda: 'AWS::Lambda::Function',
  machine: 'AWS::StepFunctions::StateMachine',
  table: 'AWS::DynamoDB::Table',
  mapping: 'AWS::Lambda::EventSourceMapping',
  queue: 'AWS::SQS::Queue',
  schedule: 'AWS::Scheduler::Schedule',
  rule: 'AWS::Events::Rule',
  route: 'AWS::ApiGatewayV2::Route',
  integration: 'AWS::ApiGatewayV2::Integration',
} as const;

const routesTo = (graph: Mentions, lambda: string): string[] => {
  const integrations = graph
    .of(kinds.integration)
    .filter(([, { Properties }]) => graph.in(Properties['IntegrationUri'], kinds.lambda).includes(lambda))
    .map(([id]) => id);
  return graph
    .of(kinds.route)
    .filter(([, { Properties }]) =>
      graph.in(Properties['Target'], kinds.integration).some((id) => integrations.includes(id)),
    )
    .map(([, { Properties }]) => String(Properties['RouteKey']))
    .toSorted();
};

/** By whether it reads and whether it writes. */
const accesses: ReadonlyMap<string, Access> = new Map([
  ['true,false', 'reads'],
  ['false,true', 'writes'],
  ['true,true', 'reads and writes'],
]);

const accessOf = (graph: Mentions, lambda: Resource): Pick<FunctionSeen, 'tables' | 'stepFunctions'> => {
  const tables = new Map<string, Access>();
  const stepFunctions: string[] = [];
  for (const { actions, resources } of statementsOf(graph, lambda)) {
    const verbs = actions.filter((action) => action.startsWith('dynamodb:'));
    // A stream is not its table: reading it is drawn as the stream.
    const [reads, writes] = [verbs.includes('dynamodb:GetItem'), verbs.includes('dynamodb:PutItem')];
    for (const id of graph.in(resources, kinds.table)) {
      const before = tables.get(id);
      const both = [reads || before?.startsWith('reads'), writes || before?.endsWith('writes')];
      const access = accesses.get(both.map(Boolean).join());
      if (access) tables.set(id, access);
    }
    stepFunctions.push(
      ...actions
        .filter((action) => action.startsWith('states:'))
        .map((action) => action.slice('states:'.length)),
    );
  }
  return { tables, stepFunctions };
};

const machineName = ({ Properties }: Resource): string =>
  String(Properties['StateMachineName']).replace(/^[^-]*-/, '');

const sourceOf = (graph: Mentions, lambda: string): FunctionSeen['source'] => {
  const [mapping] = graph
    .of(kinds.mapping)
    .filter(([, { Properties }]) => graph.in(Properties['FunctionName'], kinds.lambda).includes(lambda));
  if (mapping === undefined) return undefined;
  return graph.in(mapping[1].Properties['EventSourceArn'], kinds.queue).length > 0 ? 'queue' : 'stream';
};

const functionsIn = (graph: Mentions): FunctionSeen[] =>
  graph.of(kinds.lambda).map(([id, lambda]) => ({
    id,
    name: functionName(lambda),
    routes: routesTo(graph, id),
    machines: graph
      .of(kinds.machine)
      .filter(([, { Properties }]) =>
        graph.in(Properties['DefinitionSubstitutions'], kinds.lambda).includes(id),
      )
      .map(([, machine]) => machineName(machine)),
    source: sourceOf(graph, id),
    events: graph
      .of(kinds.rule)
      .some(([, { Properties }]) => graph.in(Properties['Targets'], kinds.lambda).includes(id)),
    ...accessOf(graph, lambda),
  }));

/** `Liban-Data/StorageSecrets1A2B3C4D` → `Secrets`: what its construct calls it. */
const tableName = (id: string): string => id.replace(/^.*\/Storage/, '').replace(/[0-9A-F]{8}$/, '');

/** `Liban-Data/QueuesFirstAttempts1A2B3C4D` → `FirstAttempts`. */
const queueName = (id: string): string => id.replace(/^.*\/Queues/, '').replace(/[0-9A-F]{8}$/, '');

const picture = (graph: Mentions, functions: readonly FunctionSeen[]): string => {
  const idOf = ids();
  const box = (title: string, members: readonly FunctionSeen[]) => [
    `subgraph ${idOf(title)}[${quoted(title)}]`,
    ...indented(
      members.map(({ name, routes }) => {
        const count = routes.length === 0 ? '' : `\n${routes.length} route${routes.length === 1 ? '' : 's'}`;
        return `${idOf(name)}[${quoted(`${name}${count}`)}]`;
      }),
    ),
    'end',
  ];
  const groups = {
    'HTTP functions': functions.filter(({ routes }) => routes.length > 0),
    'task functions': functions.filter(({ machines }) => machines.length > 0),
    'stream function': functions.filter(({ source }) => source === 'stream'),
    'queue functions': functions.filter(({ source }) => source === 'queue'),
    'event function': functions.filter(({ events }) => events),
  };
  const tables = graph.of(kinds.table).map(([id]) => id);
  /** One arrow from a whole group where all of it may touch the table, else one from each that may. */
  const access = Object.entries(groups).flatMap(([title, members]) =>
    tables.flatMap((id) => {
      const those = members.filter((one) => one.tables.has(id));
      const from = those.length === members.length ? [title] : those.map(({ name }) => name);
      return from.map((one) => `${idOf(one)} --> ${idOf(id)}`);
    }),
  );
  const steering = functions
    .filter(({ stepFunctions }) => stepFunctions.length > 0)
    .map(
      ({ name, stepFunctions }) =>
        `${idOf(name)} -->|${quoted(stepFunctions.join('\n'))}| ${idOf('state machines')}`,
    );
  const calls = functions.flatMap(({ name, machines }) =>
    machines.map((machine) => `${idOf(machine)} --> ${idOf(name)}`),
  );
  const schedules = graph.of(kinds.schedule).flatMap(([id, { Properties }]) =>
    graph.in(Properties['Target'], kinds.machine).map((machine) => {
      const [, resource] = graph.of(kinds.machine).find(([one]) => one === machine) ?? [];
      const to = resource ? idOf(machineName(resource)) : '';
      return `${idOf(id)}([${quoted(String(Properties['ScheduleExpression']))}]) --> ${to}`;
    }),
  );
  const [stream] = groups['stream function'];
  const streams = graph.of(kinds.mapping).flatMap(([, { Properties }]) => {
    const [from = ''] = graph.in(Properties['EventSourceArn'], kinds.table);
    const [queue] = graph.in(Properties['EventSourceArn'], kinds.queue);
    const [to = ''] = graph.in(Properties['FunctionName'], kinds.lambda);
    const [dead = ''] = graph.in(Properties['DestinationConfig'], kinds.queue);
    const name = functions.find(({ id }) => id === to)?.name ?? '';
    if (queue !== undefined)
      return [
        `${idOf(stream?.name ?? '')} --> ${idOf(queue)}[/${quoted(queueName(queue))}/]`,
        `${idOf(queue)} ==> ${idOf(name)}`,
      ];
    return [
      `${idOf(from)} ==>|"stream: new effects"| ${idOf(name)}`,
      `${idOf(name)} -.->|"what cannot be taken"| ${idOf(dead)}[/"dead letters"/]`,
    ];
  });
  const events = functions
    .filter((one) => one.events)
    .map(({ name }) => `${idOf('state machines')} -.->|"stopped, redriven"| ${idOf(name)}`);
  return fenced([
    'flowchart LR',
    ...indented([
      `${idOf('callers')}(["applicants, partners,<br/>operators"]) --> ${idOf('api')}["HTTP API<br/>JWT authorizer"]`,
      `${idOf('api')} --> ${idOf('HTTP functions')}`,
      ...Object.entries(groups).flatMap(([title, members]) => box(title, members)),
      `subgraph ${idOf('state machines')}["state machines"]`,
      ...indented(
        graph
          .of(kinds.machine)
          .map(([, machine]) => `${idOf(machineName(machine))}[[${quoted(machineName(machine))}]]`),
      ),
      'end',
      ...tables.map((id) => `${idOf(id)}[(${quoted(tableName(id))})]`),
      ...access,
      ...steering,
      ...calls,
      ...schedules,
      ...streams,
      ...events,
    ]),
  ]);
};

/** `4 Lambda Function, 1 SQS Queue`, the most frequent first. */
const contents = ({ template }: Stack): string =>
  [...Map.groupBy(Object.values(template.Resources), ({ Type }) => Type)]
    .toSorted(([a, these], [b, those]) => those.length - these.length || a.localeCompare(b))
    .map(([type, those]) => `${those.length} ${type.split('::').slice(1).join(' ')}`)
    .join(', ');

/** The page of the architecture, from the templates as they would be deployed. */
export const architecturePage = (stacks: readonly Stack[]): string => {
  const graph = mentions(stacks);
  const functions = functionsIn(graph).toSorted((a, b) => a.name.localeCompare(b.name));
  const called = ({ routes, machines, source, events }: FunctionSeen) =>
    [
      ...(routes.length > 0 ? ['HTTP API'] : []),
      ...machines,
      ...(source === undefined ? [] : [source === 'queue' ? 'a queue' : 'the stream']),
      ...(events ? ['the event bus'] : []),
    ].join(', ');
  const touches = ({ tables, stepFunctions }: FunctionSeen) =>
    [...[...tables].map(([id, how]) => `${how} ${tableName(id)}`), ...stepFunctions].join(', ');
  return [
    '# The architecture, from the templates',
    '',
    picture(graph, functions),
    '',
    '## Stacks',
    '',
    table(
      ['stack', 'resources', 'of them'],
      stacks.map((stack) => [
        stack.stackName,
        String(Object.keys(stack.template.Resources).length),
        contents(stack),
      ]),
    ),
    '',
    '## Functions',
    '',
    table(
      ['function', 'called by', 'may'],
      functions.map((one) => [one.name, called(one), touches(one)]),
    ),
    '',
    '## Routes',
    '',
    table(
      ['function', 'routes'],
      functions
        .filter(({ routes }) => routes.length > 0)
        .map(({ name, routes }) => [name, routes.map((route) => `\`${route}\``).join('<br>')]),
    ),
    '',
  ].join('\n');
};
