import type { Caller } from '../../platform/http/route.ts';
import type { Project } from './model.ts';
import type { ProjectFile } from './store.ts';

export const isOwn = (caller: Caller, { owner }: Project): boolean =>
  caller.role === 'enterprise' && caller.uscc === owner.uscc;

/** Its owner, or an operator: to everybody else the project does not exist. */
export const mayAct = (caller: Caller, project: Project): boolean =>
  caller.role === 'operator' || isOwn(caller, project);

/** Besides them a department that has, or had, a step of it: it reads the file too. */
export const mayRead = (caller: Caller, { project, stages }: ProjectFile): boolean =>
  caller.role === 'partner'
    ? stages.some(
        ({ stage }) =>
          stage.lead === caller.partner || stage.steps.some((step) => step.partner === caller.partner),
      )
    : mayAct(caller, project);

/** And one that was asked to receive an obstacle sees what it is to help with. */
export const maySee = (caller: Caller, file: ProjectFile): boolean =>
  mayRead(caller, file) ||
  (caller.role === 'partner' &&
    file.obstacles.some(({ part }) => part.candidates.some((one) => one === caller.partner)));
