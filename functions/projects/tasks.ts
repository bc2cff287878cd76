import * as z from 'zod';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { projectDependencies } from './dependencies.ts';
import { ProjectId } from './model.ts';
import { advance } from './tasks/advance.ts';
import { handOn } from './tasks/hand-on.ts';

const on = projectDependencies(ground());
const ofStage = z.strictObject({ projectId: ProjectId, stage: z.string() });

export const handler = taskFunction({
  advance: task(ofStage.extend({ token: z.string() }), advance(on)),
  'hand-on': task(ofStage.extend({ execution: z.string() }), handOn(on)),
});
