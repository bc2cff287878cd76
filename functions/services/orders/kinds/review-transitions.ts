import { text } from '../../../common/text.ts';
import type { Act } from '../acts.ts';
import type { Order } from '../model.ts';
import { stillPaused, type Explained, type KindOfOrder, type Target } from './kind.ts';
import type { Check, reviewStatuses } from './review.ts';

type Status = (typeof reviewStatuses)[number];

const to = (status: Status): Target => ({ to: status });
const back: Target = { to: 'back' };

/** The ends of a review. Each but the withdrawal is said by the department itself; no clock leads to any of them. */
const opinions = ['met', 'met-with-conditions', 'not-met'] as const satisfies readonly Status[];
const ended = [...opinions, 'rejected', 'withdrawn'] as const satisfies readonly Status[];

const checklistOf = ({ request }: Order): string[] =>
  Array.isArray(request['checklist']) ? (request['checklist'] as { id: string }[]).map(({ id }) => id) : [];

const answeredIn = (done: Act): string[] =>
  'checks' in done ? (done.checks as readonly Check[]).map(({ item }) => item) : [];

/** What is not answered, and what was answered that is no item of the checklist, or a second time. */
const answersAmiss = (order: Order, done: Act): Explained => {
  const [items, answered] = [checklistOf(order), answeredIn(done)];
  const missing = items.filter((item) => !answered.includes(item));
  const unknown = answered.filter((item, n) => !items.includes(item) || answered.indexOf(item) !== n);
  const parts = [
    ...(missing.length > 0
      ? [text(`未回答：${missing.join('、')}`, `not answered: ${missing.join(', ')}`)]
      : []),
    ...(unknown.length > 0
      ? [text(`清单未列或重复：${unknown.join('、')}`, `not on it, or twice: ${unknown.join(', ')}`)]
      : []),
  ];
  return {
    words: text(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; ')),
    members: { missing, unknown },
  };
};

/** Every item of the published checklist is answered, and nothing else is (Art. 15: 规范技术审查条件). */
const opinion = (status: Status): Target => ({
  to: status,
  refuses: {
    reason: 'checklist-not-answered',
    holds: (order, done) => checklistOf(order).toSorted().join() !== answeredIn(done).toSorted().join(),
    explains: answersAmiss,
  },
});

/** A later check (告知承诺核查): its department looks, and nobody applied for it. */
const isCheck = ({ request }: Order): boolean => request['check'] !== undefined;

/** An entitlement rests on data and has no application that could be completed (Art. 16): nobody could answer a return. */
const returned: Target = {
  to: 'returned',
  unless: {
    reason: 'nothing-to-complete',
    holds: (order) => isCheck(order) || ['entitlement', 'emergency-works'].includes(order.subject.kind),
  },
};

/** What was dug up at once is no emergency, whether or not its papers are there. */
const noEmergency: Target = {
  to: 'not-met',
  unless: { reason: 'not-filed-yet', holds: ({ subject }) => subject.kind !== 'emergency-works' },
};

const aside = {
  met: opinion('met'),
  'met-with-conditions': opinion('met-with-conditions'),
  'not-met': opinion('not-met'),
  returned,
  paused: to('suspended'),
  withdrawn: to('withdrawn'),
} as const;

/** While the project is paused its reviews stand still, and only the project's going on moves them. */
const resumed: Target = {
  to: 'back',
  unless: {
    reason: 'project-paused',
    holds: ({ hold }) => hold?.why === 'suspended' && hold.byProject === true,
  },
};

/** The moves of a review: a step of a project, one department's part of a joint technical review, a later check. */
export const review = {
  moves: {
    pending: {
      accepted: to('accepted'),
      'accepted-by-law': to('accepted'),
      rejected: to('rejected'),
      ...aside,
    },
    accepted: { suspended: to('suspended'), ...aside },
    met: {},
    'met-with-conditions': {},
    'not-met': {},
    returned: { corrected: back, 'not-met': noEmergency, withdrawn: to('withdrawn') },
    suspended: {
      resumed,
      continued: back,
      'suspension-ended': back,
      paused: stillPaused,
      withdrawn: to('withdrawn'),
    },
    rejected: {},
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: {
    accepted: ['acceptance'],
    'accepted-by-law': ['acceptance'],
    returned: ['acceptance'],
    rejected: ['acceptance', 'promised'],
    met: ['acceptance', 'promised'],
    'met-with-conditions': ['acceptance', 'promised'],
    'not-met': ['acceptance', 'promised'],
    withdrawn: ['acceptance', 'promised'],
  },
  keeps: opinions,
  milestones: {
    accepted: new Set<Status>(['accepted', ...ended]),
    ended: new Set<Status>(ended),
  },
} satisfies KindOfOrder;
