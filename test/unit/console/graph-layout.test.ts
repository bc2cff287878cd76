import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  drawingOf,
  type Box,
  type Drawing,
} from '../../../console/src/screens/executions/execution/layout.ts';
import type { Schema } from '@liban/client';
import { graphOf } from '../../../functions/services/operations/graph.ts';
import { readHistory } from '../../../functions/services/operations/history.ts';

const machines = readdirSync('statemachines').filter((file) => file.endsWith('.asl.json'));

/** As the page has it: by way of JSON, where what is undefined is not there. */
const graphFor = (file: string): Schema<'ExecutionGraph'> => ({
  id: 'joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF',
  status: 'RUNNING' as const,
  redrives: 0,
  ...(JSON.parse(
    JSON.stringify(graphOf(readFileSync(`statemachines/${file}`, 'utf8'), readHistory([]), true)),
  ) as Pick<Schema<'ExecutionGraph'>, 'states' | 'transitions' | 'current'>),
});

const boxesIn = ({ boxes }: Drawing): Box[] =>
  boxes.flatMap((box) => [box, ...(box.inside ? boxesIn(box.inside) : [])]);
const drawingsIn = (drawing: Drawing): Drawing[] => [
  drawing,
  ...drawing.boxes.flatMap(({ inside }) => (inside ? drawingsIn(inside) : [])),
];

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(machines)('the drawing of %s', (file) => {
  const graph = graphFor(file);
  const drawing = drawingOf(graph, (name) => name);

  it('has every state once and every way from one to another', () => {
    const names = boxesIn(drawing).map(({ state }) => state.name);
    expect(names.toSorted()).toEqual(graph.states.map(({ name }) => name).toSorted());
    const lines = drawingsIn(drawing).flatMap((one) => one.lines);
    expect(lines).toHaveLength(graph.transitions.length);
    expect(lines.every(({ points }) => points.length >= 2)).toBe(true);
  });

  it('lays no state over another, and what is within a state inside of it', () => {
    for (const { boxes } of drawingsIn(drawing))
      for (const [at, box] of boxes.entries()) {
        expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
        expect(box.inside?.width ?? 0).toBeLessThan(box.width);
        expect(box.inside?.height ?? 0).toBeLessThan(box.height);
      }
  });
});
