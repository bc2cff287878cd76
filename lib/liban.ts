import type { Construct } from 'constructs';
import type { Parameters } from './parameters.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { WatchStack } from './stacks/watch.ts';
import { WorkStack } from './stacks/work.ts';

/** One city's platform: four stacks, cut by what must survive, each after those whose names it reads (docs/adr/0016). */
export const liban = (scope: Construct, parameters: Parameters): void => {
  const data = new DataStack(scope, parameters);
  const work = new WorkStack(scope, parameters);
  const api = new ApiStack(scope, parameters);
  const watch = new WatchStack(scope, parameters);
  for (const user of [work, api, watch]) user.addStackDependency(data);
  for (const watched of [work, api]) watch.addStackDependency(watched);
};
