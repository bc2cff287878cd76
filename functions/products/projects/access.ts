import type { Caller } from '../../platform/http/route.ts';
import type { Project } from './model.ts';
import type { ProjectFile } from './store.ts';

export const isOwn = (caller: Caller, { owner }: Project): boolean =>
  caller.role === 'enterprise' && caller.uscc === owner.uscc;

/** Its owner, or an operator: to everybody else the project does not exist. */
export const mayAct = (caller: Caller, project: Project): boolean =>
  caller.role === 'operator' || isOwn(caller, project);

/** What of a project tells who works at it. */
type Asked = Pick<ProjectFile, 'stages' | 'obstacles'>;

/** Whether a department has, or had, a step of it. */
export const hasStep = ({ stages }: Pick<Asked, 'stages'>, partner: string): boolean =>
  stages.some(({ stage }) => stage.steps.some((step) => step.partner === partner));

/** A department that has a step of it, or was asked to receive an obstacle, sees what it works at. */
export const maySee = (caller: Caller, file: Asked & { readonly project: Project }): boolean =>
  caller.role === 'partner'
    ? hasStep(file, caller.partner) ||
      file.obstacles.some(({ part }) => part.candidates.some((one) => one === caller.partner))
    : mayAct(caller, file.project);
