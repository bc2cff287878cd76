import type { Act } from '../acts.ts';
import type { Order } from '../model.ts';
import { contractOf, isOwed, isSignedByPartnerAlone, leftToPay, unconfirmedFen } from './contract.ts';
import { goesOn, stillPaused, type KindOfOrder, type Target } from './kind.ts';
import type { workOrderStatuses } from './work-order.ts';

type Status = (typeof workOrderStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** How often the two may take back what was said: less than is kept, so that an end can always be said. */
const mostTakenBack = 10;
/** The applicant asks for something else: before the plan it goes on where it is, afterwards it is planned anew. */
const changed = (status: Status): Target => ({ to: status, most: mostTakenBack });

/** The applicant confirms what its utility said, or says itself what it has done. */
const signed: Target = {
  to: 'contracted',
  unless: {
    reason: 'nothing-to-confirm',
    holds: (order) => contractOf(order)?.signed !== undefined && !isSignedByPartnerAlone(order),
  },
};
const fenOf = (done: Act): number => ('fen' in done ? done.fen : 0);
/** Payments are stated and confirmed until the end: works may begin before all is paid. */
const payments = (status: Status) =>
  ({
    'fees-paid': {
      to: status,
      unless: { reason: 'nothing-owed', holds: (order) => leftToPay(order) === 0 },
      refuses: { reason: 'more-than-owed', holds: (order, done) => fenOf(done) > leftToPay(order) },
    },
    'fees-confirmed': {
      to: status,
      unless: {
        reason: 'nothing-owed',
        holds: (order) => leftToPay(order) === 0 && unconfirmedFen(order) === 0,
      },
      refuses: {
        reason: 'sum-differs',
        holds: (order, done) =>
          unconfirmedFen(order) > 0 ? fenOf(done) !== unconfirmedFen(order) : fenOf(done) > leftToPay(order),
      },
    },
    'payment-contradicted': {
      to: status,
      most: mostTakenBack,
      unless: { reason: 'nothing-to-contradict', holds: (order) => unconfirmedFen(order) === 0 },
    },
  }) as const satisfies Record<string, Target>;

const offered: Target = { to: 'offered', most: mostTakenBack };

/** From every status that is still running. */
const aside = {
  returned: to('returned'),
  paused: to('suspended'),
  rejected: to('rejected'),
  withdrawn: to('withdrawn'),
} as const;
/** Nothing is suspended that was not accepted: until then no limit of its own runs that could stand still. */
const underWay = { suspended: to('suspended'), ...aside } as const;

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
const planChanged = { 'plan-changed': { ...back, most: mostTakenBack } } as const;

/** Until somebody digs another plan is possible: until when it may be asked for, the published rule says. */
const plannedSoFar = { changed: changed('accepted'), ...planChanged, ...underWay } as const;

/** A batch is connected by its phases, each an order of its own: the whole is when all of them are (docs/adr/0072). */
const isBatch = ({ request }: Order): boolean => Array.isArray(request['phases']);
const connected: Target = {
  to: 'connected',
  unless: { reason: 'phases-open', holds: isBatch },
};
/** What the platform says once no phase is open any more. */
const phased = {
  'phases-connected': {
    to: 'connected',
    unless: { reason: 'phases-open', holds: (order) => !isBatch(order) },
  },
} as const satisfies Record<string, Target>;

const ended = ['connected', 'rejected', 'withdrawn'] as const satisfies readonly Status[];

/**
 * The moves of a work order (工单). A provider that needs the joint survey cannot plan before it, and there is
 * no survey before one is agreed with all; one that needs none goes from acceptance to its plan.
 */
export const workOrder = {
  moves: {
    pending: { accepted: to('accepted'), changed: changed('pending'), ...aside },
    accepted: {
      surveyed: {
        to: 'surveyed',
        unless: { reason: 'no-survey-agreed', holds: ({ survey }) => survey?.agreedFor === undefined },
      },
      planned: {
        ...planned,
        unless: { reason: 'survey-comes-first', holds: ({ survey }) => survey?.needed === true },
      },
      changed: changed('accepted'),
      ...underWay,
    },
    surveyed: { planned, changed: changed('surveyed'), ...underWay },
    // A contract that charges nothing needs no offer.
    planned: { offered, contracted: to('contracted'), ...plannedSoFar },
    offered: {
      offered,
      contracted: to('contracted'),
      signed,
      'offer-contradicted': { to: 'planned', most: mostTakenBack },
      'suspension-ended': back,
      ...plannedSoFar,
    },
    contracted: {
      'works-begun': approved('works-begun'),
      signed,
      'signature-contradicted': {
        to: 'offered',
        most: mostTakenBack,
        unless: { reason: 'nothing-to-contradict', holds: (order) => !isSignedByPartnerAlone(order) },
      },
      'suspension-ended': back,
      ...payments('contracted'),
      ...phased,
      ...plannedSoFar,
    },
    'works-begun': {
      constructed: approved('constructed'),
      ...payments('works-begun'),
      ...phased,
      ...planChanged,
      ...underWay,
    },
    constructed: {
      inspected: to('inspected'),
      'inspection-failed': to('returned'),
      ...payments('constructed'),
      ...phased,
      ...underWay,
    },
    inspected: { connected, ...payments('inspected'), ...phased, ...underWay },
    connected: {},
    returned: { corrected: back, ...phased, rejected: to('rejected'), withdrawn: to('withdrawn') },
    suspended: {
      resumed: goesOn(false),
      continued: goesOn(true),
      'suspension-ended': back,
      paused: stillPaused,
      ...phased,
      rejected: to('rejected'),
      withdrawn: to('withdrawn'),
    },
    rejected: {},
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: {
    accepted: ['acceptance'],
    // Of a batch its plan is what has a day; its phases have their own.
    planned: ['plan'],
    connected: ['acceptance', 'completion'],
    'phases-connected': ['acceptance', 'plan'],
    rejected: ['acceptance', 'completion', 'plan'],
    withdrawn: ['acceptance', 'completion', 'plan'],
  },
  keeps: [
    'planned',
    'plan-changed',
    'changed',
    'offered',
    'contracted',
    'signed',
    'fees-paid',
    'fees-confirmed',
    'offer-contradicted',
    'signature-contradicted',
    'payment-contradicted',
  ],
  owed: isOwed,
  milestones: {
    accepted: new Set<Status>([
      'accepted',
      'surveyed',
      'planned',
      'offered',
      'contracted',
      'works-begun',
      'constructed',
      'inspected',
      ...ended,
    ]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
