import { keyOf } from '../../platform/table/key.ts';
import { FirstResponders } from '../../services/first-responders/first-responders.ts';
import { Timeline } from '../../platform/timeline.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { KnownCase } from '../../services/closed-cases/model.ts';
import { Dossiers } from '../../services/dossiers/dossiers.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { orderIdsOf } from './stage.ts';
import { Projects, type ProjectFile } from './store.ts';
import { ordersOfTerm } from './terms/model.ts';

/** Orders of every stage, those of earlier rounds too, and the checks of what was committed to. */
const ordersOf = ({ stages, commitments, terms }: ProjectFile): string[] => [
  ...stages.flatMap(({ stage }) => orderIdsOf(stage)),
  ...commitments.flatMap(({ part }) => part.checkOrderId ?? []),
  ...terms.flatMap(({ part }) => ordersOfTerm(part)),
];

/** A project with its file and the orders of its stages, for its archive. Its code stays taken. */
export const knownProject =
  ({ projects, orders }: Pick<ProjectDependencies, 'projects' | 'orders'>) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const file = await projects.open(id);
    if (!file) return undefined;
    const { project, version, stages } = file;
    return {
      // What hinders who produces is followed to its end, though the project is done.
      endedAt: file.obstacles.every(({ part }) => part.status === 'closed') ? project.endedAt : undefined,
      parties: [project.owner.uscc],
      head: { ...Projects.keyOf(id), version },
      contents: async () => {
        const asked = await orders.contentsOf(ordersOf(file));
        const risen = stages.flatMap(({ stage: { id: stage, rungs } }) =>
          Escalations.keysOf(keyOf(id, stage), { promised: { rungs } }),
        );
        return {
          partitions: [
            Projects.partitionOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            Dossiers.partitionOf(id),
            ...asked.partitions,
          ],
          keys: [...risen, ...asked.keys],
        };
      },
    };
  };
