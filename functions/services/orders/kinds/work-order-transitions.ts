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

/** Who waits for an approval neither digs nor has dug (Regulation on Urban Roads art. 33). */
const approved = (status: Status): Target => ({
  to: status,
  unless: {
    reason: 'approvals-open',
    holds: ({ external }) => external?.openedAt !== undefined && external.outcome !== 'cleared',
  },
});

/** What was asked for presumes that somebody digs: a plan says where, or that nobody does after all. */
const planned: Target = {
  to: 'planned',
  refuses: {
    reason: 'line-not-said',
    holds: ({ external }, done) => external?.expected === true && !('line' in done && done.line),
  },
};

/** Another place, area or length is approved before anybody digs there (Regulation on Urban Roads art. 35): where it stands, it stays. */
const planChanged = { 'plan-changed': back } as const;

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
        ...planned,
        unless: { reason: 'survey-comes-first', holds: ({ survey }) => survey?.needed === true },
      },
      ...underWay,
    },
    surveyed: { planned, ...underWay },
    planned: { contracted: to('contracted'), ...planChanged, ...underWay },
    contracted: { 'works-begun': approved('works-begun'), ...planChanged, ...underWay },
    'works-begun': { constructed: approved('constructed'), ...planChanged, ...underWay },
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
  keeps: ['planned', 'plan-changed'],
  milestones: {
    accepted: new Set<Status>([
      'accepted',
      'surveyed',
      'planned',
      'contracted',
      'works-begun',
      'constructed',
      'inspected',
      ...ended,
    ]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
