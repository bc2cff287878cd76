import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { publish } from './api/publish.ts';
import { list, show } from './api/read.ts';
import { serviceItemDependencies } from './dependencies.ts';

const on = serviceItemDependencies(ground());

export const handler = httpFunction([list(on), show(on), publish(on)], on);
