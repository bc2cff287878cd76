import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { projectDependencies } from '../../products/projects/dependencies.ts';
import { ProjectId } from '../../products/projects/model.ts';
import { advance } from '../../products/projects/tasks/advance.ts';
import { carryOn } from '../../products/projects/tasks/carry-on.ts';
import { handOn } from '../../products/projects/tasks/hand-on.ts';

const on = projectDependencies(runtimeContext());
const ofStage = z.object({ projectId: ProjectId, stage: z.string() });

export const handler = taskFunction({
  advance: task(ofStage.extend({ token: z.string() }), advance(on)),
  'carry-on': task(z.object({ projectId: ProjectId }), carryOn(on)),
  'hand-on': task(ofStage.extend({ execution: z.string() }), handOn(on)),
});
