import { graphlib, layout } from '@dagrejs/dagre';
import type { Outline, OutlineState, Way } from './outline.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly state: OutlineState;
  readonly width: number;
  readonly height: number;
  /** What the state holds, from its own corner: each branch beside the other. */
  readonly inner: readonly (Point & { readonly drawing: Drawing })[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly { readonly by: Way['by']; readonly points: readonly Point[] }[];
}

const HEIGHT = 44;
/** The room for the name of a state that holds others. */
const HEADER = 48;
const MARGIN = 12;

/** A box is as wide as its name; letters of East Asia take twice the room. */
const widthOf = (text: string): number =>
  Math.max(110, 32 + [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 14 : 7.6), 0));

function besideEachOther(drawings: readonly Drawing[]) {
  let x = MARGIN;
  const inner = drawings.map((drawing) => {
    const place = { x, y: HEADER, drawing };
    x += drawing.width + MARGIN;
    return place;
  });
  return { inner, width: x, height: HEADER + Math.max(...drawings.map(({ height }) => height)) + MARGIN };
}

/** Where every state and every way between them is drawn; what a state holds is laid out by itself. */
export function drawingOf({ states }: Outline): Drawing {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 34, marginx: MARGIN, marginy: MARGIN });
  const holding = new Map(
    states
      .filter(({ inner }) => inner.length > 0)
      .map(({ name, inner }) => [name, besideEachOther(inner.map(drawingOf))] as const),
  );
  const names = new Set(states.map(({ name }) => name));
  for (const { name } of states) {
    const held = holding.get(name);
    const width = Math.max(widthOf(name), held?.width ?? 0);
    graph.setNode(name, { width, height: held?.height ?? HEIGHT });
  }
  const ways = states.flatMap(({ name, ways: itsWays }) =>
    itsWays.filter(({ to }) => names.has(to)).map((way) => ({ ...way, from: name })),
  );
  ways.forEach(({ from, to }, index) => graph.setEdge(from, to, {}, String(index)));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    boxes: states.map((state) => {
      const node = graph.node(state.name);
      return {
        ...{ state, x: node.x - node.width / 2, y: node.y - node.height / 2 },
        ...{ width: node.width, height: node.height, inner: holding.get(state.name)?.inner ?? [] },
      };
    }),
    lines: ways.map(({ from, to, by }, index) => ({
      by,
      points: graph.edge(from, to, String(index)).points ?? [],
    })),
  };
}
