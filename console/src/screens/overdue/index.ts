import type { Screen } from '../screen.ts';

/** What is late and what soon will be: of everybody for who runs the city, of itself for a partner. */
export const overdue: Screen = {
  path: '/overdue',
  name: ['红黄灯', 'Overdue board'],
  isFor: ({ role }) => role === 'operator' || role === 'partner',
  density: 'compact',
  load: () => import('./page.tsx'),
};
