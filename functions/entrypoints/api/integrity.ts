import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { actions } from '../../products/benefits/integrity/commands/act.ts';
import { list, published, show } from '../../products/benefits/integrity/queries/show.ts';
import { integrityDependencies } from '../../products/benefits/integrity/dependencies.ts';
import { integrityRoutes } from '../../products/benefits/integrity/routes.ts';

const on = integrityDependencies(runtimeContext());

export const handler = httpFunction(integrityRoutes, { list, show, published, ...actions(on) }, on);
