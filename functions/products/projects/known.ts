import { keyOf } from '../../platform/table/key.ts';
import { MadeCommitments } from '../../services/commitments/made-commitments.ts';
import { FirstResponders } from '../../services/first-responders/first-responders.ts';
import { Timeline } from '../../platform/timeline.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { KnownCase, Work } from '../../services/closed-cases/model.ts';
import { Dossiers } from '../../services/dossiers/dossiers.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { orderIdsOf } from './stage.ts';
import { executionOf } from './stage-gates.ts';
import { Projects, type ProjectFile } from './store.ts';
import { ordersOfTerm } from './terms/model.ts';

/** Orders of every stage, those of earlier rounds too, and of what was decided beside them. */
const ordersOf = ({ stages, terms }: ProjectFile): string[] => [
  ...stages.flatMap(({ stage }) => orderIdsOf(stage)),
  ...terms.flatMap(({ part }) => ordersOfTerm(part)),
];

const worksOf = ({ project, stages }: ProjectFile): Work[] => {
  if (project.endedAt !== undefined) return [];
  const { id, status } = project;
  return [
    ...stages
      .filter(({ stage }) => stage.status === 'running')
      .map(({ stage }): Work => {
        const { effect: _, ...work } = executionOf(id, stage);
        return work;
      }),
    // Of which version it set out is not known any more; twice at once it does nothing twice.
    ...(project.underway
      ? [{ machine: 'in-pieces', name: `${id}-${status}-anew`, input: { of: 'project', id } }]
      : []),
  ];
};

interface Known {
  readonly projects: Projects;
  readonly orders: ReadOrders;
  readonly made: MadeCommitments;
}

/** A project with its file and the orders of its stages, for its archive. Its code stays taken. */
export const knownProject =
  ({ projects, orders, made }: Known) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const file = await projects.open(id);
    if (!file) return undefined;
    const { project, version, stages } = file;
    return {
      // What hinders who produces is followed to its end, though the project is done.
      endedAt: file.obstacles.every(({ part }) => part.status === 'closed') ? project.endedAt : undefined,
      works: worksOf(file),
      parties: [project.owner.uscc],
      head: { ...Projects.keyOf(id), version },
      contents: async () => {
        const committed = stages.flatMap(({ stage }) => (stage.committed ?? []).map((one) => one.id));
        const checks = (await made.findAll(committed)).flatMap(({ checkOrderId }) => checkOrderId ?? []);
        const asked = await orders.contentsOf([...ordersOf(file), ...checks]);
        const risen = stages.flatMap(({ stage: { id: stage, rungs } }) =>
          Escalations.keysOf(keyOf(id, stage), { promised: { rungs } }),
        );
        return {
          partitions: [
            Projects.partitionOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            Dossiers.partitionOf(id),
            ...committed.map(MadeCommitments.partitionOf),
            ...asked.partitions,
          ],
          keys: [...risen, ...asked.keys],
        };
      },
    };
  };
