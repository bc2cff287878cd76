import { Secrets } from '../partners/secrets.ts';
import { documents } from '../platform/dynamodb.ts';
import { setting } from '../platform/environment.ts';
import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { setEndpoint } from './api/endpoint.ts';
import { event } from './api/event.ts';
import { importRecords } from './api/import.ts';
import { own, show } from './api/show.ts';
import { supply } from './api/supply.ts';
import { enterpriseDependencies } from './dependencies.ts';

const on = enterpriseDependencies(ground());
const secrets = new Secrets(documents, setting('SECRETS_TABLE_NAME'));

export const handler = httpFunction(
  [importRecords(on), event(on), show(on), own(on), supply(on), setEndpoint({ ...on, secrets })],
  on,
);
