import { stillPaused, type KindOfOrder, type Target } from './kind.ts';
import type { workOrderStatuses } from './work-order.ts';

type Status = (typeof workOrderStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** From every status that is still running. */
const aside = {
  returned: to('returned'),
  paused: to('suspended'),
  rejected: to('rejected'),
  withdrawn: to('withdrawn'),
} as const;
/** Nothing is suspended that was not accepted: until then no limit of its own runs that could stand still. */
const underWay = { suspended: to('suspended'), ...aside } as const;

/** A case that stands still holds its orders, and they go on with it: what the case stopped, its utility does not start. */
const goesOn = (byCase: boolean): Target => ({
  to: 'back',
  unless: {
    reason: byCase ? 'not-paused' : 'case-paused',
    holds: ({ hold }) => (hold?.why === 'suspended' && hold.byProject === true) !== byCase,
  },
});

const ended = ['connected', 'rejected', 'withdrawn'] as const satisfies readonly Status[];

/**
 * The moves of a work order (工单). A provider that needs the joint survey cannot plan before it, and there is
 * no survey before one is agreed with all; one that needs none goes from acceptance to its plan.
 */
export const workOrder = {
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
      ...underWay,
    },
    surveyed: { planned: to('planned'), ...underWay },
    planned: { contracted: to('contracted'), ...underWay },
    contracted: { constructed: to('constructed'), ...underWay },
    constructed: { inspected: to('inspected'), ...underWay },
    inspected: { connected: to('connected'), ...underWay },
    connected: {},
    returned: { corrected: back, rejected: to('rejected'), withdrawn: to('withdrawn') },
    suspended: {
      resumed: goesOn(false),
      continued: goesOn(true),
      'suspension-ended': back,
      paused: stillPaused,
      rejected: to('rejected'),
      withdrawn: to('withdrawn'),
    },
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
} satisfies KindOfOrder;
