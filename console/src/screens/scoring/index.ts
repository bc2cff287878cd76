import type { Screen } from '../screen.ts';

/** 评审: reviewers score, departments name them and decide objections, everybody reads what was published. */
export const scoring: Screen = {
  path: '/scoring',
  name: ['评审', 'Scoring'],
  isFor: ({ role, registration }) => role !== 'partner' || registration?.kind === 'department',
  density: 'compact',
  load: () => import('./page.tsx'),
};
