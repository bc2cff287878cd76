import { describe, expect, it } from 'vitest';
import { platformSays } from './decided.ts';
import * as examples from './examples/citizens.ts';
import type { CitizenFacts } from './facts.ts';
import type { Answer } from './oracles/answer.ts';

/** Facts of the study as a register tells them of one citizen; who is no longer alive died a while ago. */
const told = ({ bornOn, alive, ...rest }: NonNullable<CitizenFacts['children']>[number]) => ({
  birthDate: bornOn,
  ...(alive === false && { deathDate: '2025-01-02' }),
  ...rest,
});

/** Of several decisions the sum: unknown while one of them is, nothing where none is met. */
const together = (answers: readonly Answer[]): Answer => {
  if (answers.some(({ outcome }) => outcome === 'unknown')) return { outcome: 'unknown' };
  const met = answers.flatMap((one) => (one.outcome === 'met' ? [one.fen ?? 0] : []));
  return met.length === 0 ? { outcome: 'not-met' } : { outcome: 'met', fen: met.reduce((a, b) => a + b, 0) };
};

describe('育儿补贴 as published: each child by its guardian', () => {
  it.each(examples.childCare.map((one) => [one.says, one] as const))(
    '%s',
    (_, { facts, on, chosen, answer }) => {
      const each = (facts.children ?? []).map((child) => {
        const { claimedBefore, ...rest } = child;
        const of = { ...told(rest), childCareClaimed: claimedBefore, guardian: 'c-mother' };
        return platformSays('childCare', of, on, chosen);
      });
      expect(together(each)).toEqual(answer);
    },
  );
});

describe('高龄津贴 as published: the months of a year', () => {
  it.each(examples.oldAge.map((one) => [one.says, one] as const))(
    '%s',
    (_, { facts, on, chosen, answer }) => {
      const { unreachableMonths, bornOn, alive, hukouRegion } = facts;
      const of = { ...told({ bornOn, alive, hukouRegion }), unreachableMonths };
      const months = Array.from({ length: 12 }, (__, month) => String(month + 1).padStart(2, '0'));
      const each = months.map((month) => platformSays('oldAge', of, `${on.slice(0, 4)}-${month}-15`, chosen));
      expect(together(each)).toEqual(answer);
    },
  );
});

describe('创业担保贷 of a person as published', () => {
  it.each(examples.startUpLoanPerson.map((one) => [one.says, one] as const))(
    '%s',
    (_, { facts, on, chosen, answer }) => {
      const { startUpLoans, bornOn, alive, hukouRegion } = facts;
      const of = { ...told({ bornOn, alive, hukouRegion }), startUpLoans };
      expect(platformSays('startUpLoanPerson', of, on, chosen)).toEqual(answer);
    },
  );
});
