import { unwrap } from '../../../common/result.ts';
import { carryOn as inPieces, type InPieces } from '../../../platform/pieces.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverCase } from '../model.ts';
import { caseWrites, replaceCase } from '../rewrite.ts';
import { actOnRiver } from '../rules.ts';
import type { RiverFile } from '../store.ts';

/** The reviews of a case that is being withdrawn, each as of the moment at which the applicant withdrew it. */
export const withdrawing = (on: RiverDependencies, caseId: string): InPieces<RiverFile> => ({
  find: () => on.river.open(caseId),
  isOver: ({ case: { status } }) => status !== 'withdrawing',
  async *groups({ case: { reviews, dropped = [], endedAt } }, asOf) {
    for (const stored of await on.orders.findAll([...reviews, ...dropped].map(({ orderId }) => orderId))) {
      if (hasEnded(stored.order)) continue;
      const at = { ...asOf, now: endedAt ?? asOf.now };
      const withdrawn = await on.orders.act(stored, { type: 'withdrawn' }, at);
      if (withdrawn.ok) yield withdrawn.value.writes;
    }
  },
  mark: (file) => [on.river.touch(file)],
  last: (file, asOf) => {
    const after = unwrap(actOnRiver(file.case, { by: 'platform', type: 'reviews-withdrawn' }, asOf.now));
    return caseWrites(on, file, after, { move: 'reviews-withdrawn', code: 'withdrawn' }, asOf);
  },
});

/** What is asked of departments in vain: of a plan that is no more, or of what is prohibited anyway. */
const inVain = ({ status, reviews, dropped = [], prohibited }: RiverCase): RiverCase['reviews'] => [
  ...dropped,
  ...(prohibited && status !== 'in-review' ? reviews : []),
];

const droppedReviews = (on: RiverDependencies, caseId: string): InPieces<RiverFile> => ({
  find: () => on.river.open(caseId),
  isOver: ({ case: one }) => inVain(one).length === 0,
  async *groups({ case: one }, asOf) {
    for (const stored of await on.orders.findAll(inVain(one).map(({ orderId }) => orderId))) {
      if (hasEnded(stored.order)) continue;
      const withdrawn = await on.orders.act(stored, { type: 'withdrawn' }, asOf);
      if (withdrawn.ok) yield withdrawn.value.writes;
    }
  },
  mark: (file) => [on.river.touch(file)],
  last: (file, asOf) => {
    const { dropped, ...one } = file.case;
    return dropped ? replaceCase(on, file, { case: one }, asOf) : [];
  },
});

/** Withdraws a case from its departments, in pieces: however often it is begun, each is told once. */
export const carryOn =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }) => {
    await inPieces(on, withdrawing(on, caseId));
    await inPieces(on, droppedReviews(on, caseId));
    return {};
  };
