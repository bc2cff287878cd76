import type { Facts } from '../facts.ts';
import type { Oracle } from '../oracles/answer.ts';
import * as financeOracles from '../oracles/finance.ts';
import * as industryOracles from '../oracles/industry.ts';
import * as peopleOracles from '../oracles/people.ts';
import * as technologyOracles from '../oracles/technology.ts';
import type { Example } from './example.ts';
import * as finance from './finance.ts';
import * as industry from './industry.ts';
import * as people from './people.ts';
import * as technology from './technology.ts';

const oracles: Readonly<Record<string, Oracle>> = {
  ...peopleOracles,
  ...technologyOracles,
  ...industryOracles,
  ...financeOracles,
};
const examples: Readonly<Record<string, readonly Example[]>> = {
  ...people,
  ...technology,
  ...industry,
  ...finance,
};

/** A policy for enterprises by the name of its file: its oracle, and its worked examples and edge cases. */
export interface Studied {
  readonly name: string;
  readonly oracle: Oracle;
  readonly examples: readonly [Example, ...Example[]];
}

const nothing: Example<Facts> = {
  says: 'nothing',
  facts: {},
  on: '2026-06-15',
  answer: { outcome: 'unknown' },
};

export const studied: readonly Studied[] = Object.entries(examples).map(
  ([name, [first = nothing, ...rest]]) => {
    const oracle = oracles[name];
    if (!oracle) throw new Error(`${name} has no oracle`);
    return { name, oracle, examples: [first, ...rest] };
  },
);
