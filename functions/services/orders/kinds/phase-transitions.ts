import { goesOn, stillPaused, type KindOfOrder, type Target } from './kind.ts';
import type { phaseStatuses } from './phase.ts';

type Status = (typeof phaseStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** From every status that is still running. Its contract stands: who will not connect a phase says so of the whole service. */
const aside = {
  returned: to('returned'),
  suspended: to('suspended'),
  paused: to('suspended'),
  withdrawn: to('withdrawn'),
} as const;

const ended = ['connected', 'withdrawn'] as const satisfies readonly Status[];

/**
 * The moves of one phase of a batch: it begins when its site is declared ready. What fails its inspection is mended by the
 * applicant who built it, and inspected again; meanwhile its clock stands, and no other phase's.
 */
export const phase = {
  moves: {
    pending: { 'works-begun': to('works-begun'), ...aside },
    'works-begun': { constructed: to('constructed'), ...aside },
    constructed: { inspected: to('inspected'), 'inspection-failed': to('returned'), ...aside },
    inspected: { connected: to('connected'), ...aside },
    connected: {},
    returned: { corrected: back, withdrawn: to('withdrawn') },
    suspended: {
      resumed: goesOn(false),
      continued: goesOn(true),
      'suspension-ended': back,
      paused: stillPaused,
      withdrawn: to('withdrawn'),
    },
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: { connected: ['completion'], withdrawn: ['completion'] },
  milestones: {
    accepted: new Set<Status>(['pending', 'works-begun', 'constructed', 'inspected', ...ended]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
