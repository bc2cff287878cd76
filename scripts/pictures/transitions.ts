import { fenced, ids, indented, quoted, table } from './mermaid.ts';
import { tables, type Table, type Transition } from './tables.ts';

/** From so many statuses on, the same move to the same end is drawn once, from all of them together. */
const common = 3;

const merged = (
  transitions: readonly Transition[],
): { from: readonly string[]; move: string; to: string }[] => {
  const groups = new Map<string, { from: string[]; move: string; to: string }>();
  for (const { from, move, to } of transitions) {
    const key = `${move}\0${to}`;
    const group = groups.get(key) ?? { from: [], move, to };
    group.from.push(from);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ from, move, to }) =>
    from.length >= common ? [{ from, move, to }] : from.map((one) => ({ from: [one], move, to })),
  );
};

const picture = ({ transitions }: Table): string => {
  const idOf = ids();
  const named = new Set(transitions.flatMap(({ from, to }) => [from, to]));
  const statuses = [...named].filter((status) => status !== 'back');
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
  transitions.map(({ from, move, to, unless = '' }) => [from, move, to, unless]);

/** Every transition table, drawn and written out. */
export const transitionsPage = (): string =>
  [
    '# What may become of what',
    '',
    'From the tables in the code. A move that is not here is refused with 409. Rounded: an end. Where a status is only followed by others, its moves have no names.',
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
