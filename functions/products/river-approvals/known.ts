import { FirstResponders } from '../../services/first-responders/first-responders.ts';
import { Timeline } from '../../platform/timeline.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { KnownCase, Work } from '../../services/closed-cases/model.ts';
import { Dossiers } from '../../services/dossiers/dossiers.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import type { RiverStatus } from './model.ts';
import { RiverCases, type RiverFile } from './store.ts';

/** A case goes on as long as a condition of its decision is not fulfilled. */
const endOf = ({ case: one, obligations }: RiverFile) =>
  obligations.every(({ obligation }) => obligation.status === 'fulfilled') ? one.endedAt : undefined;

/** From the application until the decision is published: the conditions after it are watched in the table. */
const atWork: ReadonlySet<RiverStatus> = new Set([
  'submitted',
  'incomplete',
  'in-review',
  'expert-meeting',
  'to-be-decided',
  'decided',
]);

const worksOf = ({ id, status }: RiverFile['case']): Work[] => {
  if (status === 'withdrawing')
    return [{ machine: 'in-pieces', name: `${id}-withdrawing`, input: { of: 'river-approval', id } }];
  return atWork.has(status) ? [{ machine: 'river-approval', name: id, input: { caseId: id } }] : [];
};

const rungsOf = ({ rungs }: RiverFile) =>
  Object.fromEntries(Object.entries(rungs).map(([limit, done]) => [limit, { rungs: done }]));

/** A case at the river with the departments' opinions, for its archive. What was published of it stays published (Art. 15). */
export const knownRiver =
  ({ river, orders }: { readonly river: RiverCases; readonly orders: ReadOrders }) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const file = await river.open(id);
    if (!file) return undefined;
    const { case: one, version } = file;
    return {
      endedAt: endOf(file),
      works: worksOf(one),
      parties: [one.applicant.uscc, ...one.reviews.map(({ partner }) => partner)],
      head: { ...RiverCases.keyOf(id), version },
      contents: async () => {
        const asked = await orders.contentsOf(one.reviews.map(({ orderId }) => orderId));
        return {
          partitions: [
            RiverCases.partitionOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            // That of a project is the project's.
            ...(one.project === undefined ? [Dossiers.partitionOf(id)] : []),
            ...asked.partitions,
          ],
          keys: [...Escalations.keysOf(id, rungsOf(file)), ...asked.keys],
          stays: [RiverCases.decisionKeyOf(id)],
        };
      },
    };
  };
