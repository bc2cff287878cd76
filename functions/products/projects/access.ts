import type { Caller } from '../../platform/http/route.ts';
import type { Project } from './model.ts';

export const isOwn = (caller: Caller, { owner }: Project): boolean =>
  caller.role === 'enterprise' && caller.uscc === owner.uscc;

/** Its owner, or an operator: to everybody else the project does not exist. */
export const mayAct = (caller: Caller, project: Project): boolean =>
  caller.role === 'operator' || isOwn(caller, project);
