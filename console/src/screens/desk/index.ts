import type { Screen } from '../screen.ts';
import { ordersAhead } from './orders.ts';

/** The desk of a clerk: the orders of a partner by the time that is left. */
export const desk: Screen = {
  path: '/desk',
  name: ['受理台', 'Desk'],
  isFor: ({ role }) => role === 'partner',
  density: 'compact',
  ahead: ordersAhead,
  load: () => import('./page.tsx'),
};
