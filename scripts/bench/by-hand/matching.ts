import type { Amount, Policy } from '../../../functions/products/benefits/policies/model.ts';
import { AMOUNTS, ASKED, SEGMENTS } from '../../../test/unit/products/benefits/policies/policies.ts';
import type { Answer, Due, Facts, Test } from './answers.ts';
import { AMOUNTS_BY_HAND, ASKED_BY_HAND, SEGMENTS_BY_HAND } from './generated.ts';
import { branch, SAMPLES_BY_HAND, type ByHand } from './samples.ts';

/** How somebody stands who meets a policy, or all of it but one condition. */
export interface StandingByHand {
  readonly uscc: string;
  readonly policy: string;
  readonly condition: number | undefined;
  /** What is due, or is missing, or that nothing is; undefined for what is not met, or has no amount. */
  readonly says: number | 'nothing-due' | readonly string[] | undefined;
}

type Written = readonly ((n: number) => string)[];
type Translated = readonly ((n: number) => Test)[];

const highest = 40;
const numbers = Array.from({ length: highest }, (_, index) => index + 1);
const translations = (written: Written, translated: Translated): (readonly [string, Test])[] =>
  written.flatMap((source, index) =>
    numbers.map((n) => [source(n), translated[index]?.(n) ?? (() => false)] as const),
  );

const amountKey = (amount: Pick<Amount, 'kind'> & { readonly expression?: string; readonly fen?: number }) =>
  `${amount.kind} ${amount.expression ?? amount.fen ?? ''}`;

/** Each generated policy in plain code; which of the dozen it is says its code. */
export const writtenByHand = (
  policies: readonly Policy[],
): readonly (ByHand & { readonly code: string })[] => {
  const tests = new Map([...translations(ASKED, ASKED_BY_HAND), ...translations(SEGMENTS, SEGMENTS_BY_HAND)]);
  const sums = new Map<string, Due>(
    AMOUNTS.flatMap((amount, index) =>
      numbers.map((n) => [amountKey(amount(n) as Amount), AMOUNTS_BY_HAND[index]?.(n)] as const),
    ).flatMap(([key, due]) => (due ? [[key, due] as const] : [])),
  );
  const known = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`Nobody wrote by hand: ${what}`);
    return found;
  };
  return policies.map(({ code, conditions, amount, industries }) => {
    const sample = SAMPLES_BY_HAND[code];
    if (sample) return { code, ...sample };
    return {
      code,
      conditions: [
        branch(...industries),
        ...conditions.map(({ expression }) => known(tests.get(expression), expression)),
      ],
      due: known(sums.get(amountKey(amount)), amountKey(amount)),
    };
  });
};

/** As a loop over policies and their conditions: the second that is in the way ends it. */
export const matchByHand = (
  policies: readonly (ByHand & { readonly code: string })[],
  uscc: string,
  facts: Facts,
  found: StandingByHand[],
): void => {
  for (const { code, conditions, due } of policies) {
    let condition: number | undefined;
    let answer: Answer = true;
    let two = false;
    for (let index = 0; index < conditions.length; index++) {
      const one = conditions[index]?.(facts) ?? false;
      if (one === true) continue;
      if (condition !== undefined) {
        two = true;
        break;
      }
      condition = index;
      answer = one;
    }
    if (two) continue;
    const says =
      condition === undefined ? due(facts) : answer === false ? undefined : (answer as readonly string[]);
    found.push({ uscc, policy: code, condition, says });
  }
};
