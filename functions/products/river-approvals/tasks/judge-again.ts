import { decided, change } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { ordersOf } from '../load-orders.ts';
import { plannedAs } from '../planned.ts';
import { lookedAt } from '../prohibition.ts';
import { prohibitedWrites, withdrawAsked } from '../prohibited.ts';
import { caseWrites } from '../rewrite.ts';
import { actOnRiver } from '../rules.ts';

/**
 * Looks at one case by the rules and areas in force now. What has become prohibited goes to a person, and everybody concerned
 * is told; what is prohibited no more, by rules or areas that were put right, is reviewed anew by what is in force now.
 */
const look = (on: RiverDependencies, id: string) =>
  change(on, {
    find: () => on.river.open(id),
    decide: async (file, asOf) => {
      const { case: one } = file;
      const orders = await ordersOf(on, one);
      const { citations, judged, rules, areas } = await lookedAt(on, one, orders, asOf.now);
      if (citations.length > 0) {
        if (one.prohibited) return decided(false);
        const may = actOnRiver(one, { by: 'platform', type: 'prohibited', citations }, asOf.now);
        if (!may.ok) return decided(false);
        return decided(true, (await prohibitedWrites(on, file, citations, asOf)).writes);
      }
      if (!one.prohibited || judged.verdict !== 'reviewed') return decided(false);
      const plan = plannedAs(one, judged, rules, areas);
      const lifted = actOnRiver(one, { by: 'platform', type: 'prohibition-lifted', plan }, asOf.now);
      if (!lifted.ok) return decided(false);
      return decided(true, [
        ...(await caseWrites(on, file, lifted.value, { move: 'prohibition-lifted', rungs: {} }, asOf)),
        ...withdrawAsked(on, file, lifted.value, asOf),
      ]);
    },
  });

/** Every case under way is looked at once rules or areas have taken effect. Again changes nothing. */
export const judgeAgain =
  (on: RiverDependencies) =>
  async ({ id }: { id: string }) => {
    let moved = 0;
    for await (const open of on.river.openOnes()) {
      const looked = await look(on, open);
      if (looked.ok && looked.value) moved += 1;
    }
    log.info('river.judged-again', { of: id, moved });
    return { moved };
  };
