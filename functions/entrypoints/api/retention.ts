import { bucketOf } from '../../platform/objects/bucket.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { request } from '../../services/retention/commands/request.ts';
import { setPeriod } from '../../services/retention/commands/set-period.ts';
import { retentionDependencies } from '../../services/retention/dependencies.ts';
import { archive, archives } from '../../services/retention/queries/archives.ts';
import { list, periods, show } from '../../services/retention/queries/read.ts';
import { retentionRoutes } from '../../services/retention/routes.ts';

const context = runtimeContext();

/** It takes requests and shows what became of them; what is erased and what is archived, the tasks do. */
const on = {
  ...retentionDependencies(context, {}),
  kept: new KeptCases(context.table),
  archives: bucketOf('ARCHIVES_BUCKET'),
};

export const handler = apiFunction(
  retentionRoutes,
  { request, list, show, periods, setPeriod, archives, archive },
  on,
);
