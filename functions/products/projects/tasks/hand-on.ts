import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { executionOf } from '../stage-gates.ts';

/**
 * A stage may last longer than the year an execution lives: the next execution takes it over. The name of each is its
 * run, so that doing this twice starts one.
 */
export const handOn =
  (on: ProjectDependencies) =>
  async ({ projectId, stage: id, execution }: { projectId: string; stage: string; execution: string }) => {
    for (;;) {
      const file = await on.projects.open(projectId);
      const stored = file?.stages.find(({ stage }) => stage.id === id);
      if (!file || !stored) throw new Error(`Project ${projectId} has no stage ${id}`);
      const { stage } = stored;
      if (stage.status !== 'running' || executionOf(projectId, stage).name !== execution)
        return { run: stage.run };
      const next = { ...stage, run: stage.run + 1 };
      const written = await on.table.transact([
        on.projects.replaceStage(file.project, { ...stored, stage: next, token: undefined }),
        ...effectWrites(on.table, [executionOf(projectId, next)], on.clock.now()),
      ]);
      if (written.ok) return { run: next.run };
    }
  };
