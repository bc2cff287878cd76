import { Dossiers } from '../dossiers/store.ts';
import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { deadlines } from './api/deadline.ts';
import { inbox } from './api/inbox.ts';
import { record } from './api/record.ts';
import { show } from './api/show.ts';
import { orderDependencies } from './dependencies.ts';

const on = orderDependencies(ground());

export const handler = httpFunction(
  [inbox(on), show(on), record({ ...on, dossiers: new Dossiers(on.table) }), ...deadlines(on)],
  on,
);
