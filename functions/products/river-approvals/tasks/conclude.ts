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
import { actOnRiver, expertReview, spokenOpinion, type RiverEvent } from '../rules.ts';
import { ruleOf } from '../rules/rules.ts';

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

/** Every department has spoken: on to the experts where the level asks for them, else to the person who decides. */
export const conclude =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ state: RiverStatus }> =>
    changeKnown(on, {
      find: () => on.river.open(caseId),
      decide: async (file, asOf) => {
        const { case: one } = file;
        if (one.status !== 'in-review' || one.level === undefined) return decided({ state: one.status });
        const orders = await ordersOf(on, one);
        const opinions = orders.flatMap((order) => spokenOpinion(order) ?? []);
        const { expertMeeting } = ruleOf(one.activity, one.level);
        const type = expertMeeting ? 'experts-asked' : 'opinions-in';
        const event: RiverEvent = expertMeeting
          ? { by: 'platform', type: 'experts-asked', opinions, still: expertStandstill(asOf) }
          : { by: 'platform', type: 'opinions-in', opinions };
        const after = unwrap(actOnRiver(one, event, asOf.now));
        return decided(
          { state: after.status },
          await caseWrites(on, file, after, { move: type, orders }, asOf),
        );
      },
    });
