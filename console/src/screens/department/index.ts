import type { Screen } from '../screen.ts';

/** What a department answers for: payments that are late and why, and what became of its broken promises. */
export const department: Screen = {
  path: '/department',
  name: ['兑现与诚信', 'Payments'],
  isFor: ({ role, registration }) => role === 'operator' || registration?.kind === 'department',
  density: 'compact',
  load: () => import('./page.tsx'),
};
