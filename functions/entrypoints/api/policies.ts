import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { list, show, versions } from '../../products/benefits/policies/queries/read.ts';
import { put } from '../../products/benefits/policies/commands/publish.ts';
import { tryPolicy, tryVersion } from '../../products/benefits/policies/queries/try.ts';
import { policyDependencies } from '../../products/benefits/policies/dependencies.ts';
import { policyRoutes } from '../../products/benefits/policies/routes.ts';

const on = policyDependencies(runtimeContext());

export const handler = httpFunction(
  policyRoutes,
  { put, list, show, versions, try: tryPolicy, tryVersion },
  on,
);
