import { unwrap } from '../../../common/result.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import { caseWrites } from '../rewrite.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { obligationKeys } from '../deadlines.ts';
import type { Decision, Obligation, RiverStatus } from '../model.ts';
import { publicDecision } from '../public-decision.ts';
import { ordersOf } from '../load-orders.ts';
import { lookedAt } from '../prohibition.ts';
import { prohibitedWrites } from '../prohibited.ts';
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
 * conditions as obligations whose days are watched. What is prohibited by then goes back to a person, who refuses it. Done
 * before: says only how the case stands.
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
        // The law of the day on which it is published: an approval that has become unlawful is set aside.
        const orders = await ordersOf(on, one);
        const { citations, unchanged } = await lookedAt(on, one, orders, asOf.now);
        if (citations.length > 0 && outcome !== 'refused') {
          const { after, writes } = await prohibitedWrites(on, file, citations, asOf);
          return decided({ state: after.status }, writes);
        }
        const after = unwrap(actOnRiver(one, { by: 'platform', type: 'published' }, asOf.now));
        return decided({ state: after.status }, [
          ...unchanged,
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
