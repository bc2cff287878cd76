import type { Screen } from '../screen.ts';

/** Which days are working days, by whose notice, and when places serve; operators publish notices here. */
export const calendar: Screen = {
  path: '/calendar',
  name: ['日历', 'Calendar'],
  isFor: () => true,
  density: 'compact',
  load: () => import('./page.tsx'),
};
