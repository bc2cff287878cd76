import type { Screen } from '../screen.ts';

const open = { isFor: () => true, isPublic: true, density: 'comfortable' } as const;

/** For who builds on the API: guides, reference, problems. Open to whoever comes. */
export const developers: readonly Screen[] = [
  { ...open, path: '/developers', name: ['开发者', 'Developers'], load: () => import('./page.tsx') },
  { ...open, path: '/guides', load: () => import('./guides/page.tsx') },
  { ...open, path: '/guides/$id', load: () => import('./guides/page.tsx') },
  { ...open, path: '/reference', load: () => import('./reference/page.tsx') },
];
