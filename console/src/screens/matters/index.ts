import type { Screen } from '../screen.ts';
import type { Me } from '../../session/context.tsx';

const ofApplicants = {
  isFor: ({ role }: Me) => role === 'enterprise' || role === 'citizen',
  density: 'comfortable',
} as const;

/** What an applicant has under way, what awaits it first. */
export const matters: readonly Screen[] = [
  { ...ofApplicants, path: '/matters', name: ['我的事项', 'My matters'], load: () => import('./page.tsx') },
  { ...ofApplicants, path: '/matters/apply', load: () => import('./apply/page.tsx') },
  { ...ofApplicants, path: '/matters/cases/$id', load: () => import('./case/page.tsx') },
  { ...ofApplicants, path: '/matters/benefits/$id', load: () => import('./benefit/page.tsx') },
];
