import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { actions } from './api/act.ts';
import { list, published, show } from './api/show.ts';
import { integrityDependencies } from './dependencies.ts';

const on = integrityDependencies(ground());

export const handler = httpFunction([list(on), show(on), published(on), ...actions(on)], on);
