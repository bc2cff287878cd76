import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import { outlookOf, type Outlook } from '../../../platform/watch/climb-limits.ts';
import { earliest, type Instant } from '../../../law/instant.ts';
import { endOfDay, type PlainDate } from '../../../law/plain-date.ts';
import { ladderFor } from './limits.ts';
import type { Entitlement } from './model.ts';
import { currentInstalment, paidSoFar } from './rules.ts';

/** The limits that are watched: none once it has ended. */
export const watched = ({ endedAt, limits }: Entitlement): Limits => (endedAt === undefined ? limits : {});

/** Days of the department's own plan that have not been reported broken, with what was to be paid by then. */
export const openPlan = ({ statement }: Entitlement): { on: PlainDate; sum: number }[] => {
  let sum = statement?.paidThen ?? 0;
  return (statement?.plan ?? []).flatMap(({ on, fen }) => {
    sum += fen;
    return statement?.broken.includes(on) ? [] : [{ on, sum }];
  });
};

/** Days of the plan that are over with less paid than planned. @param paid fen so far, of open orders too */
export const brokenDays = (entitlement: Entitlement, paid: number, now: Instant): PlainDate[] =>
  openPlan(entitlement)
    .filter(({ on, sum }) => endOfDay(on) <= now && paid < sum)
    .map(({ on }) => on);

/** When a later instalment is to be ordered by an execution of its own; undefined while one is at work. */
export const nextStart = (entitlement: Entitlement): Instant | undefined => {
  if (entitlement.status !== 'in-payment') return undefined;
  const current = currentInstalment(entitlement);
  return current && current.number > entitlement.begun ? current.instalment.startsAt : undefined;
};

/** Where an entitlement stands in the due index: its ladders, its department's plan, its next instalment. */
export const outlook = (entitlement: Entitlement, now: Instant, workingTime: WorkingTime): Outlook => {
  const reckoned = outlookOf(watched(entitlement), ladderFor(entitlement, workingTime), now, workingTime);
  const paid = paidSoFar(entitlement);
  const planned = openPlan(entitlement)
    .filter(({ sum }) => paid < sum)
    .map(({ on }) => endOfDay(on));
  const start = nextStart(entitlement);
  const [first, ...rest] = [
    ...(reckoned.next === undefined ? [] : [reckoned.next]),
    ...(entitlement.endedAt === undefined ? planned : []),
    ...(start === undefined ? [] : [start]),
  ];
  return { ...reckoned, next: first === undefined ? undefined : earliest(first, ...rest) };
};
