import type { Screen } from '../screen.ts';

/** What was promised and kept, month by month: of everybody for who answers for the city, of itself for a partner. */
export const reports: Screen = {
  path: '/reports',
  name: ['报表', 'Reports'],
  isFor: ({ role }) => role === 'operator' || role === 'partner',
  density: 'compact',
  load: () => import('./page.tsx'),
};
