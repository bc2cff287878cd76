import { describe, expect, it } from 'vitest';
import { studied } from './examples/all.ts';
import * as citizens from './examples/citizens.ts';
import * as citizenOracles from './oracles/citizens.ts';
import { rate } from './rates.ts';

/** The oracles are held against the worked examples first: what they say of a register means something then. */
describe.each(studied.map((one) => [one.name, one] as const))('%s', (_, { oracle, examples }) => {
  it.each(examples.map((example) => [example.says, example] as const))('%s', (__, example) => {
    const { facts, on, chosen = {}, answer } = example;
    expect(oracle({ facts, on, chosen, rate })).toEqual(answer);
  });
});

describe.each(Object.keys(citizenOracles) as (keyof typeof citizenOracles)[])('%s', (name) => {
  it.each(citizens[name].map((example) => [example.says, example] as const))('%s', (_, example) => {
    const { facts, on, chosen = {}, answer } = example;
    expect(citizenOracles[name]({ facts, on, chosen, rate })).toEqual(answer);
  });
});

it('has examples of twenty-six policies for enterprises and three for citizens', () => {
  expect(studied).toHaveLength(26);
  expect(Object.keys(citizens)).toEqual(Object.keys(citizenOracles));
});
