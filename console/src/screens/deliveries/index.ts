import type { Screen } from '../screen.ts';

/** What was sent to whom and what became of it: of everybody for operators, its own for a partner and an enterprise. */
export const deliveries: Screen = {
  path: '/deliveries',
  name: ['推送', 'Deliveries'],
  isFor: ({ role }) => role !== 'citizen',
  density: 'compact',
  load: () => import('./page.tsx'),
};
