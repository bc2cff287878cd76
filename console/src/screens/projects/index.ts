import type { Screen } from '../screen.ts';
import type { Me } from '../../session/context.tsx';

const isOwner = ({ role }: Me) => role === 'enterprise';
const worksAtProjects = ({ role, registration }: Me) =>
  role === 'enterprise' || role === 'operator' || registration?.kind === 'department';

/** Projects over their stages: its owner's, those a department has a step of, all of them for operators. */
export const projects: readonly Screen[] = [
  {
    path: '/projects/new',
    isFor: isOwner,
    density: 'comfortable',
    load: () => import('./register/page.tsx'),
  },
  {
    path: '/projects',
    name: ['项目', 'Projects'],
    isFor: worksAtProjects,
    density: 'comfortable',
    load: () => import('./page.tsx'),
  },
  {
    path: '/projects/$id',
    isFor: worksAtProjects,
    density: 'comfortable',
    load: () => import('./project/page.tsx'),
  },
];
