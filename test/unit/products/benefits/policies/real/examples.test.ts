import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import * as citizenExamples from './examples/citizens.ts';
import type { Example } from './examples/example.ts';
import * as financeExamples from './examples/finance.ts';
import * as industryExamples from './examples/industry.ts';
import * as peopleExamples from './examples/people.ts';
import * as technologyExamples from './examples/technology.ts';
import type { Oracle } from './oracles/answer.ts';
import * as citizenOracles from './oracles/citizens.ts';
import * as financeOracles from './oracles/finance.ts';
import * as industryOracles from './oracles/industry.ts';
import * as peopleOracles from './oracles/people.ts';
import * as technologyOracles from './oracles/technology.ts';
import { rate } from './rates.ts';

const oracles: Readonly<Record<string, unknown>> = {
  ...peopleOracles,
  ...technologyOracles,
  ...industryOracles,
  ...financeOracles,
  ...citizenOracles,
};
const examples: Readonly<Record<string, readonly Example<object>[]>> = {
  ...peopleExamples,
  ...technologyExamples,
  ...industryExamples,
  ...financeExamples,
  ...citizenExamples,
};

it('has examples of every policy, and an oracle for each', () => {
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(oracles).toSorted());
});

describe.each(Object.entries(examples))('%s', (name, all) => {
  it.each(all.map((example) => [example.says, example] as const))(
    '%s',
    (_, { facts, on, chosen = {}, answer }) => {
      const oracle = oracles[name] as Oracle;
      expect(oracle({ facts: facts as Facts, on, chosen, rate })).toEqual(answer);
    },
  );
});
