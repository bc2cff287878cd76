import type { Screen } from '../screen.ts';
import type { Me } from '../../session/context.tsx';

const ofEnterprises = {
  isFor: ({ role }: Me) => role === 'enterprise',
  density: 'comfortable',
} as const;

/** What an applicant has under way, what awaits it first. */
export const matters: readonly Screen[] = [
  { ...ofEnterprises, path: '/matters', name: ['我的事项', 'My matters'], load: () => import('./page.tsx') },
  { ...ofEnterprises, path: '/matters/apply', load: () => import('./apply/page.tsx') },
  { ...ofEnterprises, path: '/matters/cases/$id', load: () => import('./case/page.tsx') },
  { ...ofEnterprises, path: '/matters/benefits/$id', load: () => import('./benefit/page.tsx') },
];
