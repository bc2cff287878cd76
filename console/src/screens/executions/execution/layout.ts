import { graphlib, layout } from '@dagrejs/dagre';
import type { Schema } from '@liban/client';

type Graph = Schema<'ExecutionGraph'>;
export type State = Graph['states'][number];
type Transition = Graph['transitions'][number];

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly state: State;
  readonly width: number;
  readonly height: number;
  /** What a `Map` or a `Parallel` holds, from its own corner. */
  readonly inside?: Drawing;
}
export interface Line {
  readonly by: Transition['by'];
  readonly points: readonly Point[];
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** A box is as wide as its name; Chinese characters take twice the room. */
const widthOf = (text: string): number =>
  28 + [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 14 : 7.4), 0);
const boxHeight = 50;
/** The room for the name of a state that holds others, and around them. */
export const header = 48;
const margin = 10;

const sizeOf = (called: string, inside: Drawing | undefined) =>
  inside
    ? {
        width: Math.max(widthOf(called), inside.width + 2 * margin),
        height: inside.height + header + margin,
      }
    : { width: Math.max(120, widthOf(called)), height: boxHeight };

/** What lies within one state (or within none), laid out by itself: a state that holds others is a box of their size. */
const within = (graph: Graph, parent: string | undefined, called: (name: string) => string): Drawing => {
  const states = graph.states.filter((state) => state.within === parent);
  const names = new Set(states.map(({ name }) => name));
  const drawn = new graphlib.Graph({ multigraph: true });
  drawn.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 36, marginx: margin, marginy: margin });
  const insides = new Map<string, Drawing>();
  for (const state of states) {
    const inside = graph.states.some((one) => one.within === state.name)
      ? within(graph, state.name, called)
      : undefined;
    if (inside) insides.set(state.name, inside);
    drawn.setNode(state.name, { ...sizeOf(called(state.name), inside) });
  }
  const transitions = graph.transitions.filter(({ from, to }) => names.has(from) && names.has(to));
  transitions.forEach(({ from, to }, at) => drawn.setEdge(from, to, {}, String(at)));
  layout(drawn);
  const { width = 0, height = 0 } = drawn.graph();
  return {
    width,
    height,
    boxes: states.map((state) => {
      const { x, y, width: wide, height: high } = drawn.node(state.name);
      const inside = insides.get(state.name);
      return {
        state,
        x: x - wide / 2,
        y: y - high / 2,
        width: wide,
        height: high,
        ...(inside && { inside }),
      };
    }),
    lines: transitions.map(({ from, to, by }, at) => ({
      by,
      points: drawn.edge(from, to, String(at)).points ?? [],
    })),
  };
};

/** Where every state, as it is called, and every way between them is drawn. */
export const drawingOf = (graph: Graph, called: (name: string) => string): Drawing =>
  within(graph, undefined, called);
