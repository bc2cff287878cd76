import type { Screen } from '../screen.ts';

/** What an applicant has under way, what awaits it first. */
export const matters: Screen = {
  path: '/matters',
  name: ['我的事项', 'My matters'],
  isFor: ({ role }) => role === 'enterprise',
  density: 'comfortable',
  load: () => import('./page.tsx'),
};
