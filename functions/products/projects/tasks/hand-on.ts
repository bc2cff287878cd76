import { changeKnown, decided } from '../../../platform/change.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { openStage } from '../stage-file.ts';
import { executionOf } from '../stage-gates.ts';

/**
 * A stage may last longer than the year an execution lives: the next execution takes it over. The name of each is its
 * run, so that doing this twice starts one.
 */
export const handOn =
  (on: ProjectDependencies) =>
  async ({ projectId, stage: id, execution }: { projectId: string; stage: string; execution: string }) =>
    changeKnown(on, {
      find: () => openStage(on, projectId, id),
      decide: ({ stored }, { now }) => {
        const { stage } = stored;
        if (stage.status !== 'running' || executionOf(projectId, stage).name !== execution)
          return decided({ run: stage.run });
        const next = { ...stage, run: stage.run + 1 };
        return decided({ run: next.run }, [
          on.projects.replaceStage(projectId, { ...stored, stage: next, token: undefined }),
          ...effectWrites(on.table, [executionOf(projectId, next)], now),
        ]);
      },
    });
