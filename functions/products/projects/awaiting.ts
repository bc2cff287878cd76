import type { CallerBy } from '../../platform/http/route.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { loadBottleneck } from './load-view.ts';

/** A project's stages and orders are all looked at to tell whose move it is. */
const most = 20;

/** How many projects wait for their owner: what binds now waits for it. */
export const projectsAwaiting = async (
  on: ProjectDependencies,
  caller: CallerBy<'enterprise'>,
): Promise<number> => {
  const { items } = await on.projects.list({ owner: caller.uscc }, { limit: most });
  const files = await Promise.all(
    items.filter(({ status }) => status === 'active').map(({ id }) => on.projects.open(id)),
  );
  const binding = await Promise.all(files.flatMap((file) => (file ? [loadBottleneck(on, file)] : [])));
  return binding.filter((bottleneck) => bottleneck?.waitsFor === 'owner').length;
};
