import type { Suspension } from '../../../law/deadline/model.ts';
import { longestStretch } from '../../../law/deadline/stands-still.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { Fault } from '../../../common/fault.ts';
import { unwrap } from '../../../common/result.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { caseWrites } from '../rewrite.ts';
import { lettersAbout, openOf } from '../letters.ts';
import { ordersOf } from '../load-orders.ts';
import type { RiverStatus } from '../model.ts';
import { expertReview } from '../content.ts';
import { lookedAt } from '../prohibition.ts';
import { prohibitedWrites } from '../prohibited.ts';
import { actOnRiver, scenicNo, spokenOpinion, unasked } from '../rules.ts';
import type { RiverEvent } from '../events.ts';
import { knownTerms, termsOf } from '../rules/terms.ts';

/** The letters about a case that have no answer yet, neither a word nor the consent by silence of Art. 10. */
export const openLetters =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ orderIds: readonly string[] }> => {
    const file = await on.river.open(caseId);
    if (!file) throw new Fault(`No case ${caseId}`);
    const open = openOf(await lettersAbout(on, file.case));
    return { orderIds: open.map(({ order }) => order.id) };
  };

/** Nobody names an end when the experts are asked: the time is the longest of the list, and the meeting ends it. */
const expertStandstill = (asOf: AsOf): Suspension => {
  const { grounds } = lawAt(asOf.workingTime, asOf.now).document;
  const ground = grounds.find(({ code }) => code === expertReview);
  if (!ground) throw new Fault('The list of grounds has no expert review');
  return longestStretch(ground, asOf);
};

/**
 * Whoever was asked has spoken. What is prohibited goes to the person who is to refuse it; where the body of the scenic
 * area has passed it, the execution has all others asked, and the case stays in review; then on to the experts where the level asks for them, else to the person who
 * decides.
 */
export const conclude =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ state: RiverStatus }> =>
    changeKnown(on, {
      find: () => on.river.open(caseId),
      decide: async (file, asOf) => {
        const { case: one } = file;
        if (one.status !== 'in-review' || !termsOf(one)) return decided({ state: one.status });
        const orders = await ordersOf(on, one);
        const { citations, unchanged } = await lookedAt(on, one, orders, asOf.now);
        if (citations.length > 0) {
          const { after, writes } = await prohibitedWrites(on, file, citations, asOf);
          return decided({ state: after.status }, writes);
        }
        const opinions = orders.flatMap((order) => spokenOpinion(order) ?? []);
        const no = scenicNo(one, opinions) !== undefined;
        if (!no && unasked(one).length > 0) return decided({ state: one.status });
        const { expertMeeting } = knownTerms(one);
        const experts = expertMeeting && !no;
        const type = experts ? 'experts-asked' : 'opinions-in';
        const event: RiverEvent = experts
          ? { by: 'platform', type: 'experts-asked', opinions, still: expertStandstill(asOf) }
          : { by: 'platform', type: 'opinions-in', opinions };
        const after = unwrap(actOnRiver(one, event, asOf.now));
        return decided({ state: after.status }, [
          ...unchanged,
          ...(await caseWrites(on, file, after, { move: type, orders }, asOf)),
        ]);
      },
    });
