import type { Screen } from '../screen.ts';

const ofAll = { isFor: () => true, density: 'compact' } as const;

/** The catalogue: read by everybody, written and tried out by departments and operators. */
export const policies: readonly Screen[] = [
  { ...ofAll, path: '/policies', name: ['政策', 'Policies'], load: () => import('./page.tsx') },
  { ...ofAll, path: '/policies/$code', load: () => import('./policy/page.tsx') },
];
