import type { CallerBy } from '../../platform/http/route.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { loadProjectView } from './load-view.ts';

/** A project is looked at whole to tell whose move it is. */
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
  const views = await Promise.all(files.flatMap((file) => (file ? [loadProjectView(on, file, caller)] : [])));
  return views.filter(({ bottleneck }) => bottleneck?.waitsFor === 'owner').length;
};
