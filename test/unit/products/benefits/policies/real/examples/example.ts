import type { CitizenFacts, Facts } from '../facts.ts';
import type { Answer, Asked } from '../oracles/answer.ts';

/** A worked example or an edge case of a policy, with the answer that its text gives. */
export interface Example<F = Facts> {
  readonly says: string;
  readonly facts: F;
  readonly on: string;
  readonly chosen?: Asked['chosen'];
  readonly answer: Answer;
}

/** All examples of one policy: a base that meets it, and what each changes. */
const examplesAbout =
  <F>() =>
  (base: F, on: string, chosen: Asked['chosen'] = {}) =>
  (
    says: string,
    change: Partial<F>,
    answer: Answer,
    other: { readonly on?: string; readonly chosen?: Asked['chosen'] } = {},
  ): Example<F> => ({
    says,
    facts: { ...base, ...change },
    on: other.on ?? on,
    chosen: { ...chosen, ...other.chosen },
    answer,
  });
export const examplesOf = examplesAbout<Facts>();
export const examplesOfCitizens = examplesAbout<CitizenFacts>();

export const pays = (yuan: number): Answer => ({ outcome: 'met', fen: Math.round(yuan * 100) });
export const holds: Answer = { outcome: 'met' };
export const notMet: Answer = { outcome: 'not-met' };
export const unknown: Answer = { outcome: 'unknown' };
export const wait: Answer = { outcome: 'wait' };

export const yuan = (amount: number): number => Math.round(amount * 100);
