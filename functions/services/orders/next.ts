import * as z from 'zod';
import { dueShapeOrNone, withLastDayOrNone } from '../../law/deadline/due-shape.ts';
import { standing } from '../../law/deadline/lateness.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Ground } from '../../law/legal-data/ground.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { Turn } from '../../platform/watch/owed.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { isOwing } from './awaiting.ts';
import { byTime } from './by-time.ts';
import type { Hold, Order } from './model.ts';

/** What is to happen next: whose turn it is, what, and by which day. */
export const Next = z
  .object({
    turn: Turn,
    what: z
      .string()
      .describe('What the applicant is to do, as in `allowed`; else the limit that runs, e.g. `acceptance`'),
    ...dueShapeOrNone,
    overdue: z.number().describe('Days past it'),
  })
  .meta({ id: 'Next' });
export type Next = z.infer<typeof Next>;

/** Whose turn it is while an order stands still: the list says of its grounds; all else waits for the applicant. */
export const turnIn = (hold: Hold, { workingTime }: Pick<AsOf, 'workingTime'>): Ground['turn'] => {
  const { grounds } = lawAt(workingTime, hold.since).document;
  const ground = hold.why === 'suspended' ? grounds.find(({ code }) => code === hold.ground) : undefined;
  return ground?.turn ?? 'applicant';
};

/** Of limits that run, the one that is due first; those that run beside another are met with it. */
export const nextDue = (limits: Limits, { now, workingTime }: AsOf): Omit<Next, 'turn'> | undefined => {
  const running = Object.entries(limits)
    .filter(([, { metAt, beside }]) => metAt === undefined && beside === undefined)
    .map(([name, { deadline }]) => ({ name, reckoning: reckon(deadline, workingTime) }));
  const due = (at: { reckoning: { due: string | null } }) => at.reckoning.due ?? '9';
  const [first] = running.toSorted((a, b) => (due(a) < due(b) ? -1 : 1));
  return (
    first && {
      what: first.name,
      ...withLastDayOrNone(first.reckoning.due),
      overdue: standing(first.reckoning, now, workingTime).overdue,
    }
  );
};

/** What an order waits for, with all that time has done to it by now; undefined once it has ended. */
export const nextOf = (stored: Order, asOf: AsOf): Next | undefined => {
  const { hold, limits, endedAt } = byTime(stored, asOf).order;
  if (endedAt !== undefined) return undefined;
  if (!hold) {
    const due = nextDue(limits, asOf);
    return { turn: 'partner', ...(due ?? { what: 'events', ...withLastDayOrNone(null), overdue: 0 }) };
  }
  if (hold.why === 'returned')
    return { turn: 'applicant', what: 'corrections', ...withLastDayOrNone(null), overdue: 0 };
  const turn = turnIn(hold, asOf);
  return {
    turn: turn === 'department' ? 'partner' : turn,
    what: isOwing(stored) ? 'contract-answers' : 'resumption',
    ...withLastDayOrNone(hold.until ?? null),
    overdue: 0,
  };
};

/** Of several the one that comes first: what the applicant has to do, then what is due first. */
export const soonest = <T extends Next>(all: readonly T[]): T | undefined => {
  const rank = ({ turn, due }: Next) => `${turn === 'applicant' ? 0 : 1}${due ?? '9'}`;
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
};
