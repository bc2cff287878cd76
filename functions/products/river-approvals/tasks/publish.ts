import { unwrap } from '../../../common/result.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import { caseWrites } from '../rewrite.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { obligationKeys } from '../deadlines.ts';
import type { Decision, Obligation, RiverStatus } from '../model.ts';
import { publicDecision } from '../public-decision.ts';
import { actOnRiver } from '../rules.ts';

/** The conditions of an approval, numbered. */
const obligationsOf = ({ outcome, conditions }: Decision): Obligation[] =>
  outcome === 'refused'
    ? []
    : conditions.map(({ text, dueOn }, index) => ({
        number: index + 1,
        text,
        status: 'open',
        ...(dueOn && { dueOn }),
      }));

/**
 * Publishes what a person decided: the public list, the notice to the applicant, word to every department, and the
 * conditions as obligations whose days are watched. Done before: says only how the case stands.
 */
export const publish =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ state: RiverStatus }> =>
    changeKnown(on, {
      find: () => on.river.open(caseId),
      decide: async (file, asOf) => {
        const { case: one } = file;
        const { decision } = one;
        if (one.status !== 'decided' || !decision) return decided({ state: one.status });
        const { outcome } = decision;
        const after = unwrap(actOnRiver(one, { by: 'platform', type: 'published' }, asOf.now));
        return decided({ state: after.status }, [
          ...(await caseWrites(
            on,
            file,
            after,
            { move: outcome, code: 'published', facts: { outcome } },
            asOf,
          )),
          on.river.publish(publicDecision(one)),
          on.timeline.entry(caseId, {
            at: asOf.now,
            code: 'river.applicant-notified',
            facts: { outcome },
          }),
          ...obligationsOf(decision).map((obligation) =>
            on.river.putObligation(caseId, {
              obligation,
              version: 0,
              keys: obligationKeys(caseId, obligation),
            }),
          ),
        ]);
      },
    });
