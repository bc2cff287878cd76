import { kinds } from '../../functions/orders/kinds/index.ts';
import { caseMoves } from '../../functions/joint-installations/model.ts';
import { obstacleMoves } from '../../functions/projects/obstacle.ts';
import { stageMoves, stepMoves } from '../../functions/projects/stage-rules.ts';
import { fenced, ids, indented, quoted, table } from './mermaid.ts';

interface Transition {
  readonly from: string;
  /** By what; a case has no names for its moves. */
  readonly move?: string;
  readonly to: string;
  /** Why it may be refused although it stands in the table. */
  readonly unless?: string;
}

interface Table {
  readonly title: string;
  readonly source: string;
  readonly statuses: readonly string[];
  readonly transitions: readonly Transition[];
}

type Target =
  string | readonly string[] | { readonly to: string; readonly unless?: { readonly reason: string } };

const transitionsOf = (moves: Readonly<Record<string, Readonly<Record<string, Target>>>>): Transition[] =>
  Object.entries(moves).flatMap(([from, possible]) =>
    Object.entries(possible).flatMap(([move, target]): Transition[] => {
      if (typeof target === 'string') return [{ from, move, to: target }];
      if (!('to' in target)) return target.map((to) => ({ from, move, to }));
      return [{ from, move, to: target.to, ...(target.unless && { unless: target.unless.reason }) }];
    }),
  );

type Moves = Parameters<typeof transitionsOf>[0];
const tableOf = (title: string, source: string, moves: Moves): Table => ({
  title,
  source,
  statuses: Object.keys(moves),
  transitions: transitionsOf(moves),
});

const tables = (): Table[] => [
  {
    title: 'Joint installation: the case',
    source: 'functions/joint-installations/model.ts',
    statuses: Object.keys(caseMoves),
    transitions: Object.entries(caseMoves).flatMap(([from, all]) => all.map((to) => ({ from, to }))),
  },
  ...Object.entries(kinds).map(([kind, { moves }]) =>
    tableOf(`Order: ${kind}`, `functions/orders/kinds/${kind}-moves.ts`, moves as Moves),
  ),
  tableOf('Project: a stage', 'functions/projects/stage-rules.ts', stageMoves),
  tableOf('Project: a step of a stage', 'functions/projects/stage-rules.ts', stepMoves),
  tableOf('Project: an obstacle', 'functions/projects/obstacle.ts', obstacleMoves),
];

/** From so many statuses on, the same move to the same end is drawn once, from all of them together. */
const common = 3;

const merged = (
  transitions: readonly Transition[],
): { from: readonly string[]; move: string; to: string }[] => {
  const groups = new Map<string, { from: string[]; move: string; to: string }>();
  for (const { from, move = '', to } of transitions) {
    const key = `${move}\0${to}`;
    const group = groups.get(key) ?? { from: [], move, to };
    group.from.push(from);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ from, move, to }) =>
    from.length >= common ? [{ from, move, to }] : from.map((one) => ({ from: [one], move, to })),
  );
};

const picture = ({ statuses, transitions }: Table): string => {
  const idOf = ids();
  const ended = new Set(statuses.filter((status) => transitions.every(({ from }) => from !== status)));
  const back = transitions.some(({ to }) => to === 'back') ? ['back'] : [];
  const groups = merged(transitions);
  const shared = groups.filter(({ from }) => from.length > 1).map(({ from }) => from.join('\n'));
  return fenced([
    'flowchart LR',
    ...indented([
      ...statuses.map(
        (status) => `${idOf(status)}${ended.has(status) ? `([${quoted(status)}])` : `[${quoted(status)}]`}`,
      ),
      ...back.map((name) => `${idOf(name)}{{${quoted('back to where it was')}}}`),
      ...[...new Set(shared)].map((any) => `${idOf(any)}[/${quoted(`any of\n${any}`)}/]`),
      ...groups.map(({ from, move, to }) => {
        const label = move === '' ? '' : `|${quoted(move)}|`;
        return `${idOf(from.join('\n'))} -->${label} ${idOf(to)}`;
      }),
    ]),
  ]);
};

const rows = ({ transitions }: Table): string[][] =>
  transitions.map(({ from, move = '', to, unless = '' }) => [from, move, to, unless]);

/** Every transition table, drawn and written out. */
export const transitionsPage = (): string =>
  [
    '# What may become of what',
    '',
    'From the tables in the code. A move that is not here is refused with 409. Rounded: an end. A case moves by what its orders do and by its withdrawal, so its moves have no names.',
    '',
    ...tables().flatMap((one) => [
      `## ${one.title}`,
      '',
      `From \`${one.source}\`.`,
      '',
      picture(one),
      '',
      table(['from', 'move', 'to', 'refused as'], rows(one)),
      '',
    ]),
  ].join('\n');
