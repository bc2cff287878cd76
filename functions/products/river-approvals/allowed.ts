import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Order } from '../../services/orders/model.ts';
import { isCorrectable } from '../../services/orders/rules.ts';
import { isOwn } from './access.ts';
import type { Obligation, RiverCase } from './model.ts';
import { mayDecide } from './rules.ts';
import type { Citation } from './rules/model.ts';
import { hasEnded, reached } from './transitions.ts';

/** Whether anything is missing that may still be given. */
export const maySupplement = ({ status, level, makeUp }: RiverCase): boolean =>
  level !== undefined && !hasEnded(status) && (status === 'incomplete' || makeUp !== undefined);

interface Beside {
  readonly orders: readonly Order[];
  readonly openLetters: number;
  readonly prohibited: readonly Citation[];
}

/** To refuse needs no opinion to be overridden: where not even that may be decided, nothing may. */
const mayBeDecided = (one: RiverCase, { orders, openLetters, prohibited }: Beside): boolean =>
  mayDecide(one, { outcome: 'refused', overrides: [] }, orders, openLetters, prohibited).ok;

type Guard = (one: RiverCase, beside: Beside, asOf: AsOf) => boolean;

/** What each may do with the case itself, by the last word of its path: the commands refuse by the same guards. */
const guards = {
  applicant: {
    materials: (one) => maySupplement(one),
    corrections: (_, { orders }, asOf) => orders.some((order) => isCorrectable(order, asOf)),
    restatement: ({ status, level }) =>
      level !== undefined && reached('applicant', status, 'restated') !== undefined,
    withdrawal: ({ status }) => reached('applicant', status, 'withdrawn') !== undefined,
  },
  person: {
    'expert-meeting': ({ status }) => reached('person', status, 'meeting-held') !== undefined,
    decision: (one, beside) =>
      reached('person', one.status, 'decided') !== undefined && mayBeDecided(one, beside),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Guard>>>>;

export const allowedTo = (who: keyof typeof guards, one: RiverCase, beside: Beside, asOf: AsOf): string[] =>
  Object.entries<Guard>(guards[who]).flatMap(([act, may]) => (may(one, beside, asOf) ? [act] : []));

/** The applicant says that it is done, and a person whether it is; what is fulfilled stays so. */
export const obligationGuards = {
  report: ({ status }: Obligation): boolean => status === 'open',
  confirmation: ({ status }: Obligation): boolean => status !== 'fulfilled',
} as const;

export const allowedOfObligation = (one: RiverCase, obligation: Obligation, caller: Caller): string[] => {
  if (caller.role === 'operator') return obligationGuards.confirmation(obligation) ? ['confirmation'] : [];
  return isOwn(caller, one) && obligationGuards.report(obligation) ? ['report'] : [];
};

/** A department that reviews has its own order for what it says. */
export const allowedOf = (one: RiverCase, caller: Caller, beside: Beside, asOf: AsOf): string[] => {
  if (caller.role === 'operator') return allowedTo('person', one, beside, asOf);
  return isOwn(caller, one) ? allowedTo('applicant', one, beside, asOf) : [];
};
