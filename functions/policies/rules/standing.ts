import { NOTHING_DUE, reckon, type Reckoning } from './amount.ts';
import type { PolicyRules } from './catalogue.ts';
import type { Row } from './layout.ts';
import { isUndetermined, type FaultCode, type Undetermined } from './undetermined.ts';

/**
 * How an enterprise stands towards a policy that it meets or nearly meets: what matching is about. `condition` is an
 * index. Who is two conditions away has no standing: nothing is kept and nothing is listed.
 */
export type Standing =
  | { readonly kind: 'met'; readonly reckoning: Reckoning }
  /** One condition is not met. */
  | { readonly kind: 'short'; readonly condition: number }
  /** One condition has no answer; the data named would give it one. */
  | { readonly kind: 'unknown'; readonly condition: number; readonly doubt: Doubt }
  /** Every condition is met, and what the amount is reckoned from is not known. */
  | { readonly kind: 'amount-unknown'; readonly doubt: Doubt }
  /** Every condition is met, and the amount comes to nothing. */
  | { readonly kind: 'nothing-due' };

export interface Doubt {
  readonly missing: readonly string[];
  readonly fault?: FaultCode;
}

/** Every standing but the first is a near miss. */
export type NearMiss = Exclude<Standing, { kind: 'met' }>;

/**
 * Where `row` stands, without explaining it (`decide` does): the question asked a hundred million times and answered
 * with nothing mostly, so it stops at the second condition in the way.
 */
export function standing({ conditions, order, amount }: PolicyRules, row: Row): Standing | undefined {
  let obstacle = -1;
  let answer: unknown;
  for (const index of order) {
    const result = conditions[index]?.expression.run(row);
    if (result === true) continue;
    if (obstacle >= 0) return undefined;
    obstacle = index;
    answer = result;
  }
  if (isUndetermined(answer)) return { kind: 'unknown', condition: obstacle, doubt: doubtOf(answer) };
  if (obstacle >= 0) return { kind: 'short', condition: obstacle };
  const reckoning = reckon(amount, row);
  if (reckoning === NOTHING_DUE) return { kind: 'nothing-due' };
  if (isUndetermined(reckoning)) return { kind: 'amount-unknown', doubt: doubtOf(reckoning) };
  return { kind: 'met', reckoning };
}

const doubtOf = (doubt: Undetermined): Doubt =>
  doubt.kind === 'unknown' ? { missing: doubt.missing } : { missing: [], fault: doubt.code };

/**
 * What is kept of a standing to tell whether the next one is the same. Neither the day nor the facts are in it: a fact
 * may change without changing what is due.
 */
export type Fingerprint = string;

export function fingerprint(standing: Standing): Fingerprint {
  switch (standing.kind) {
    case 'met':
      return standing.reckoning.kind === 'none' ? 'met' : `met:${standing.reckoning.fen}`;
    case 'short':
      return `short:${standing.condition}`;
    case 'unknown':
      return `unknown:${standing.condition}:${doubtText(standing.doubt)}`;
    case 'amount-unknown':
      return `amount-unknown:${doubtText(standing.doubt)}`;
    case 'nothing-due':
      return 'nothing-due';
  }
}

const doubtText = ({ missing, fault }: Doubt): string => fault ?? missing.join(',');
