import { describe, expect, test } from 'vitest';
import { EVALUATION } from './histories/evaluation.ts';
import { lineOf } from './histories/line.ts';
import { MAPS } from './histories/maps.ts';
import { bench, FunctionError } from './support.ts';

const TABLES = { 'Histories: expressions that fail': EVALUATION, 'Histories: Map and Parallel': MAPS };

describe.each(Object.entries(TABLES))('%s', (_topic, table) => {
  test.each(table)('$rule [recorded]', async ({ definition, input = {}, travel = [], events }) => {
    const engine = await bench({
      fails: () => {
        throw new FunctionError('Bad', 'why');
      },
    });
    const arn = await engine.begin(await engine.create(definition), input);
    for (const seconds of travel) await engine.travel(seconds);
    expect((await engine.tell(arn)).events.map(lineOf)).toEqual(events);
  });
});
