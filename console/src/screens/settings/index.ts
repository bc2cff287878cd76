import type { Screen } from '../screen.ts';

const ofAll = { isFor: () => true, density: 'comfortable' } as const;

/** What one is told, and on which channels; operators see what became of everything that was sent. */
export const settings: readonly Screen[] = [
  { ...ofAll, path: '/messages', name: ['消息', 'Messages'], load: () => import('./messages/page.tsx') },
  { ...ofAll, path: '/settings', name: ['通知设置', 'Notices'], load: () => import('./page.tsx') },
];
