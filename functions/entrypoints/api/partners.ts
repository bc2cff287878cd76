import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { change } from '../../services/partners/commands/change.ts';
import { list } from '../../services/partners/queries/list.ts';
import { register } from '../../services/partners/commands/register.ts';
import { rotateSecret } from '../../services/partners/commands/rotate-secret.ts';
import { partnerDependencies } from '../../services/partners/dependencies.ts';
import { partnerRoutes } from '../../services/partners/routes.ts';

const on = partnerDependencies(runtimeContext());

export const handler = apiFunction(partnerRoutes, { register, list, change, rotateSecret }, on);
