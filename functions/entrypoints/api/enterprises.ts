import { Secrets } from '../../services/partners/secrets.ts';
import { ownReach } from '../../platform/addresses.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { setting } from '../../platform/environment.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { setEndpoint } from '../../products/benefits/enterprises/commands/set-endpoint.ts';
import {
  citizenEvent,
  countyEvent,
  event,
  importRecords,
} from '../../products/benefits/enterprises/commands/import-records.ts';
import { showRun } from '../../products/benefits/enterprises/queries/show-run.ts';
import { citizenOwn, own, show } from '../../products/benefits/enterprises/queries/show.ts';
import { supply } from '../../products/benefits/enterprises/commands/supply.ts';
import { importDependencies } from '../../products/benefits/enterprises/dependencies.ts';
import { enterpriseRoutes } from '../../products/benefits/enterprises/routes.ts';

const on = importDependencies(runtimeContext());
const secrets = new Secrets(documents, setting('SECRETS_TABLE_NAME'));

export const handler = apiFunction(
  enterpriseRoutes,
  {
    import: importRecords,
    run: showRun,
    event,
    citizenEvent,
    countyEvent,
    citizenOwn,
    show,
    own,
    supply,
    endpoint: setEndpoint({ ...on, secrets, reach: ownReach() }),
  },
  on,
);
