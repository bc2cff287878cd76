import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { events } from './api/events.ts';
import { list } from './api/list.ts';
import { replay } from './api/replay.ts';
import { show } from './api/show.ts';
import { webhookDependencies } from './dependencies.ts';

const on = webhookDependencies(ground());

export const handler = httpFunction([events(on), list(on), show(on), replay(on)], on);
