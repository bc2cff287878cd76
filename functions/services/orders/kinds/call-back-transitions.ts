import type { Order } from '../model.ts';
import type { callBackStatuses } from './call-back.ts';
import type { KindOfOrder, Target } from './kind.ts';

type Status = (typeof callBackStatuses)[number];

const attemptsOf = ({ request }: Order): number =>
  typeof request['attempts'] === 'number' ? request['attempts'] : 1;
const tried = ({ said = [] }: Order): number => said.filter(({ type }) => type === 'not-reached').length;

const ended = ['satisfied', 'unsatisfied', 'unreached', 'withdrawn'] as const satisfies readonly Status[];
const open = { satisfied: { to: 'satisfied' }, unsatisfied: { to: 'unsatisfied' } } as const;

/** Who answers nobody is tried as often as is published, and no more. */
const notReached: Target = {
  to: 'pending',
  unless: { reason: 'tried-enough', holds: (order) => tried(order) >= attemptsOf(order) },
};
const unreached: Target = {
  to: 'unreached',
  unless: { reason: 'not-tried-enough', holds: (order) => tried(order) < attemptsOf(order) },
};

/** The moves of a call-back (回访): once what its utility said of it is over, the next is an order of its own. */
export const callBack = {
  moves: {
    pending: { ...open, 'not-reached': notReached, unreached, withdrawn: { to: 'withdrawn' } },
    satisfied: {},
    unsatisfied: {},
    unreached: {},
    withdrawn: {},
  } satisfies Record<Status, Partial<Record<string, Target>>>,
  fulfils: {
    satisfied: ['call-back'],
    unsatisfied: ['call-back'],
    unreached: ['call-back'],
    withdrawn: ['call-back'],
  },
  keeps: ['satisfied', 'unsatisfied', 'not-reached', 'unreached'],
  milestones: { accepted: new Set<Status>(ended), ended: new Set<Status>(ended) },
} satisfies KindOfOrder;
