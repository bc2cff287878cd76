import { beforeAll, describe } from 'vitest';
import type { Stage } from '../harness/stage.ts';
import { departmentActs, grantBenefits } from './acts.ts';
import { applyForLine, commitmentIsBroken } from './committers.ts';
import { leader } from './leader.ts';
import { applyToBeScored, resultsAreRead, reviewersScore } from './scorers.ts';

/** What takes days: they pass once, for all of it. */
export const whileDaysPass = (stage: () => Stage): void => {
  describe('a day later', () => {
    beforeAll(async () => {
      await applyToBeScored(stage());
      await grantBenefits(stage());
      const commit = await applyForLine(stage());
      await stage().clock.workingDays(1);
      await commit();
    }, 60_000);

    reviewersScore(stage);
    // Five days pass there.
    leader(stage);

    describe('and after six more, the city', () => {
      beforeAll(async () => void (await stage().clock.workingDays(1)), 60_000);

      resultsAreRead(stage);
      commitmentIsBroken(stage);
      departmentActs(stage);
    });
  });
};
