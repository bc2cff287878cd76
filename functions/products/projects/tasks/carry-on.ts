import { log } from '../../../platform/log.ts';
import { carryOn as inPieces } from '../../../platform/pieces.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { onTheWay } from '../underway.ts';

/** A project's pause, resumption or end, written in pieces: however often it is begun, it ends once. */
export const carryOn =
  (on: ProjectDependencies) =>
  async ({ projectId }: { projectId: string }) => {
    await inPieces(on, onTheWay(on, projectId));
    log.info('project.arrived', { projectId });
    return {};
  };
