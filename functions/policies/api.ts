import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { list } from './api/list.ts';
import { put } from './api/put.ts';
import { show, versions } from './api/show.ts';
import { tryPolicy, tryVersion } from './api/try.ts';
import { policyDependencies } from './dependencies.ts';

const on = policyDependencies(ground());

export const handler = httpFunction(
  [put(on), list(on), show(on), versions(on), tryPolicy(on), tryVersion(on)],
  on,
);
