import type { Screen } from '../screen.ts';
import type { Me } from '../../session/context.tsx';

const isConcerned = ({ role, registration }: Me) =>
  role === 'enterprise' || role === 'operator' || registration?.kind === 'department';

/** The Li River window: an applicant's own cases, those a department reviews, all of them for who decides. */
export const river: readonly Screen[] = [
  {
    path: '/river/new',
    isFor: ({ role }) => role === 'enterprise',
    density: 'comfortable',
    load: () => import('./submit/page.tsx'),
  },
  {
    path: '/river',
    name: ['漓江窗口', 'Li River'],
    isFor: isConcerned,
    density: 'comfortable',
    load: () => import('./page.tsx'),
  },
  { path: '/river/$id', isFor: isConcerned, density: 'comfortable', load: () => import('./case/page.tsx') },
];
