import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { putIndicator } from '../../products/benefits/dictionary/commands/put-indicator.ts';
import { putRate } from '../../products/benefits/dictionary/commands/put-rate.ts';
import { indicator, indicators, rates } from '../../products/benefits/dictionary/queries/read.ts';
import { indicatorRoutes } from '../../products/benefits/dictionary/routes.ts';
import { check } from '../../products/benefits/policies/queries/check.ts';
import { drafts, list, show, versions } from '../../products/benefits/policies/queries/read.ts';
import { showRun } from '../../products/benefits/policies/queries/show-run.ts';
import { put } from '../../products/benefits/policies/commands/publish.ts';
import { tryPolicy, tryVersion } from '../../products/benefits/policies/queries/try.ts';
import { policyDependencies } from '../../products/benefits/policies/dependencies.ts';
import { policyRoutes } from '../../products/benefits/policies/routes.ts';

const on = policyDependencies(runtimeContext());

export const handler = apiFunction(
  { ...policyRoutes, ...indicatorRoutes },
  {
    ...{ put, run: showRun, list, drafts, check, show, versions, try: tryPolicy, tryVersion },
    ...{ indicators, indicator, putIndicator, rates, putRate },
  },
  on,
);
