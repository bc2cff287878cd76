import { goesOn, stillPaused, type KindOfOrder, type Target } from './kind.ts';
import type { temporarySupplyStatuses } from './temporary-supply.ts';

type Status = (typeof temporarySupplyStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** Until it is supplied. */
const aside = {
  returned: to('returned'),
  paused: to('suspended'),
  rejected: to('rejected'),
  withdrawn: to('withdrawn'),
} as const;

const ended = ['removed', 'made-permanent', 'rejected', 'withdrawn'] as const satisfies readonly Status[];

/**
 * The moves of a temporary supply. What is supplied has one of two ends: it is removed, or the permanent one takes its place.
 * Nothing stops that clock and nobody withdraws it, so that no supply runs on unseen.
 */
export const temporarySupply = {
  moves: {
    pending: { accepted: to('accepted'), ...aside },
    accepted: { supplied: to('supplied'), suspended: to('suspended'), ...aside },
    supplied: { removed: to('removed'), 'made-permanent': to('made-permanent') },
    removed: {},
    'made-permanent': {},
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
    supplied: ['acceptance', 'completion'],
    removed: ['removal'],
    'made-permanent': ['removal'],
    rejected: ['acceptance', 'completion'],
    withdrawn: ['acceptance', 'completion'],
  },
  milestones: {
    accepted: new Set<Status>(['accepted', 'supplied', ...ended]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
