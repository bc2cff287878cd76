import type { Screen } from '../screen.ts';

/** What keeps the platform from doing what it should, each with what is to be done. */
export const operations: Screen = {
  path: '/operations',
  name: ['运行', 'Operations'],
  isFor: ({ role }) => role === 'operator',
  density: 'compact',
  load: () => import('./page.tsx'),
};
