import { FirstResponders } from '../../services/first-responders/first-responders.ts';
import { Timeline } from '../../platform/timeline.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { MadeCommitments } from '../../services/commitments/made-commitments.ts';
import type { KnownCase, Work } from '../../services/closed-cases/model.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { applicantOf } from './applicant.ts';
import { archivedOrderIdsOf } from './load-orders.ts';
import type { Case } from './model.ts';
import { CaseStore } from './store.ts';

const worksOf = ({ id, endedAt, makeUp }: Case): Work[] => {
  if (endedAt !== undefined) return [];
  const input = { caseId: id };
  const missing = makeUp && makeUp.suppliedAt === undefined && makeUp.lapsedAt === undefined;
  return [
    { machine: 'joint-installation', name: id, input },
    ...(missing ? [{ machine: 'missing-documents', name: id, input }] : []),
  ];
};

/** A case with the orders of its providers, for its archive. */
export const knownInstallation =
  ({ cases, orders }: { readonly cases: CaseStore; readonly orders: ReadOrders }) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const stored = await cases.find(id);
    if (!stored) return undefined;
    const { case: one, version } = stored;
    return {
      endedAt: one.endedAt,
      works: worksOf(one),
      parties: [applicantOf(one.application).id],
      head: { ...CaseStore.keyOf(id), version },
      contents: async () => {
        const asked = await orders.contentsOf(await archivedOrderIdsOf({ orders }, one));
        return {
          partitions: [
            CaseStore.partitionOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            ...(one.external?.approvals ?? []).flatMap(({ commitment }) =>
              commitment === undefined ? [] : [MadeCommitments.partitionOf(commitment)],
            ),
            ...asked.partitions,
          ],
          keys: [...Escalations.keysOf(id, one.limits), ...asked.keys],
        };
      },
    };
  };
