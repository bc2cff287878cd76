import type { Screen } from '../screen.ts';
import type { Me } from '../../session/context.tsx';

const ofOperators = { isFor: ({ role }: Me) => role === 'operator', density: 'compact' } as const;

/** What the machines do, and one execution of one. */
export const executions: readonly Screen[] = [
  {
    ...ofOperators,
    path: '/executions',
    name: ['流程运行', 'Executions'],
    load: () => import('./page.tsx'),
  },
  { ...ofOperators, path: '/executions/$id', load: () => import('./execution/page.tsx') },
];
