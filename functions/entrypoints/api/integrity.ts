import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { actions } from '../../products/benefits/integrity/commands/act.ts';
import { findings, open } from '../../products/benefits/integrity/commands/open.ts';
import { apply, putAwards } from '../../products/benefits/integrity/commands/standing.ts';
import { applications, awards } from '../../products/benefits/integrity/queries/standing.ts';
import { list, published, show } from '../../products/benefits/integrity/queries/show.ts';
import { integrityDependencies } from '../../products/benefits/integrity/dependencies.ts';
import { integrityRoutes } from '../../products/benefits/integrity/routes.ts';

const on = integrityDependencies(runtimeContext());

export const handler = apiFunction(
  integrityRoutes,
  { list, show, published, open, findings, apply, putAwards, awards, applications, ...actions(on) },
  on,
);
