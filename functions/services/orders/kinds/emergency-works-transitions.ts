import type { emergencyStatuses } from './emergency-works.ts';
import type { KindOfOrder, Target } from './kind.ts';

type Status = (typeof emergencyStatuses)[number];

const to = (status: Status): Target => ({ to: status });

/** Whoever digs first says what was dug: papers about nothing are none. */
const filed = (status: Status): Target => ({
  to: status,
  refuses: {
    reason: 'line-not-said',
    holds: (_, done) => done.type === 'papers-filed' && done.line.crossings.length === 0,
  },
});

const ended = ['emergency-closed', 'emergency-refused'] as const satisfies readonly Status[];

/**
 * The moves of emergency works: the papers and the road are two things, each at its own time. The departments decide
 * (`papers-approved`, `papers-refused`); that it was no emergency they may say before any papers are there.
 */
export const emergencyWorks = {
  moves: {
    digging: {
      'papers-filed': filed('papers-filed'),
      restored: to('restored'),
      'papers-refused': to('papers-refused'),
    },
    restored: {
      'papers-filed': filed('papers-filed-restored'),
      'papers-refused': to('emergency-refused'),
    },
    'papers-filed': {
      restored: to('papers-filed-restored'),
      'papers-approved': to('papers-approved'),
      'papers-refused': to('papers-refused'),
    },
    'papers-filed-restored': {
      'papers-approved': to('emergency-closed'),
      'papers-refused': to('emergency-refused'),
    },
    'papers-approved': { restored: to('emergency-closed') },
    'papers-refused': { restored: to('emergency-refused') },
    'emergency-closed': {},
    'emergency-refused': {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: {
    'papers-filed': ['papers'],
    'papers-refused': ['papers'],
    restored: ['restoration'],
  },
  keeps: ['papers-filed', 'restored', 'papers-refused'],
  milestones: { accepted: new Set<Status>(ended), ended: new Set<Status>(ended) },
} satisfies KindOfOrder;
