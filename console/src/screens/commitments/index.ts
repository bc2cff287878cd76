import type { Screen } from '../screen.ts';

/** Commitments (告知承诺): an applicant's own, those a department is to check, and the published list. */
export const commitments: Screen = {
  path: '/commitments',
  name: ['告知承诺', 'Commitments'],
  isFor: ({ role, registration }) =>
    role === 'enterprise' || role === 'operator' || registration?.kind === 'department',
  density: 'comfortable',
  load: () => import('./page.tsx'),
};
