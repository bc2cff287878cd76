import type { KindOfOrder, Target } from './kind.ts';
import type { workOrderStatuses } from './work-order.ts';

type Status = (typeof workOrderStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** From every status that is still running. */
const aside = {
  returned: to('returned'),
  suspended: to('suspended'),
  rejected: to('rejected'),
  withdrawn: to('withdrawn'),
} as const;

const ended = ['connected', 'rejected', 'withdrawn'] as const satisfies readonly Status[];

/**
 * The moves of a work order (工单). A provider that needs the joint survey cannot plan before it, and there is
 * no survey before one is agreed with all; one that needs none goes from acceptance to its plan.
 */
export const workOrder: KindOfOrder = {
  moves: {
    pending: { accepted: to('accepted'), ...aside },
    accepted: {
      surveyed: {
        to: 'surveyed',
        unless: { reason: 'no-survey-agreed', holds: ({ survey }) => survey?.agreedFor === undefined },
      },
      planned: {
        to: 'planned',
        unless: { reason: 'survey-comes-first', holds: ({ survey }) => survey?.needed === true },
      },
      ...aside,
    },
    surveyed: { planned: to('planned'), ...aside },
    planned: { contracted: to('contracted'), ...aside },
    contracted: { constructed: to('constructed'), ...aside },
    constructed: { inspected: to('inspected'), ...aside },
    inspected: { connected: to('connected'), ...aside },
    connected: {},
    returned: { corrected: back, rejected: to('rejected'), withdrawn: to('withdrawn') },
    suspended: { resumed: back, rejected: to('rejected'), withdrawn: to('withdrawn') },
    rejected: {},
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: {
    accepted: ['acceptance'],
    connected: ['acceptance', 'completion'],
    rejected: ['acceptance', 'completion'],
    withdrawn: ['acceptance', 'completion'],
  },
  milestones: {
    accepted: new Set<Status>([
      'accepted',
      'surveyed',
      'planned',
      'contracted',
      'constructed',
      'inspected',
      ...ended,
    ]),
    ended: new Set<Status>(ended),
  },
};
