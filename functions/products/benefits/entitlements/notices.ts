import { addressedTo } from './telling/addressed.ts';
import { Fault } from '../../../common/fault.ts';
import { daysOver } from '../../../law/deadline/days-over.ts';
import { climb } from '../../../law/deadline/ladder.ts';
import { reckon, type RunningReckoning } from '../../../law/deadline/reckon.ts';
import type { AsOf, WorkingTime } from '../../../law/deadline/working-time.ts';
import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import type { Note } from '../../../services/messages/post.ts';
import { noteOf } from '../../../services/messages/teller.ts';
import { NOTICE_RUNGS, paymentLadder } from './ladders.ts';
import { paymentLimit } from './payment-limit.ts';
import { KeptStatement, type DraftedNotice, type Entitlement } from './model.ts';
import { currentInstalment } from './rules.ts';
import { telling } from './tell.ts';
import type { AboutEntitlement } from './telling/about.ts';
import { notice, type OfNotice } from './telling/overdue.ts';
import { own } from '../../../common/own.ts';

const runningOf = (entitlement: Entitlement, workingTime: WorkingTime): RunningReckoning | undefined => {
  const current = currentInstalment(entitlement);
  const limit = current && own(entitlement.limits, paymentLimit(current.number));
  const reckoning = limit && reckon(limit.deadline, workingTime);
  return reckoning?.status === 'running' ? reckoning : undefined;
};

const nextNoticeOn = (
  entitlement: Entitlement,
  reckoning: RunningReckoning,
  { now, workingTime }: AsOf,
): PlainDate => {
  const periodic = paymentLadder(entitlement, workingTime).filter(({ id }) => id === 'notice');
  const { next } = climb(periodic, reckoning, new Set(), now, workingTime);
  if (next === null) throw new Fault(`No next notice of ${entitlement.id}`);
  return dateOf(next);
};

/** As everywhere; never none, for it is late. */
const daysLate = (reckoning: RunningReckoning, { now, workingTime }: AsOf): number =>
  Math.max(1, daysOver(reckoning, now, workingTime));

/** The notice that is next (Art. 16); undefined when no payment is late. @param unpaid fen still to be paid */
export const draftNotice = (
  entitlement: Entitlement,
  unpaid: number,
  asOf: AsOf,
): DraftedNotice | undefined => {
  const { now, workingTime } = asOf;
  const reckoning = runningOf(entitlement, workingTime);
  if (!reckoning || now < reckoning.due) return undefined;
  const sequence = entitlement.notices + 1;
  const statement = entitlement.statement && KeptStatement.strip().parse(entitlement.statement);
  return {
    sequence,
    fen: unpaid,
    dueOn: reckoning.lastDay,
    daysOverdue: daysLate(reckoning, asOf),
    statement: statement ?? null,
    nextNoticeOn: nextNoticeOn(entitlement, reckoning, asOf),
    ...(entitlement.status === 'queued' && { fundExhausted: true }),
  };
};

/** The notice as the enterprise reads it, by its number. */
export const noteOfNotice = (of: AboutEntitlement & OfNotice): Note | undefined => {
  const { statement, ...data } = of.notice;
  const { sequence } = data;
  // The webhook leaves the platform and cannot be erased: it says all but who answers for it.
  const stated = statement && { reason: statement.reason, plan: statement.plan };
  const said = addressedTo(notice, 'applicant', of.entitlement);
  const note = noteOf(said, of, telling(of, { ...data, statement: stated }));
  return (
    note && {
      ...note,
      title: `${note.title}（第 ${sequence} 号）`,
      ...(note.en && { en: { ...note.en, title: `${note.en.title} (no. ${sequence})` } }),
      ...(statement && { official: statement.official }),
    }
  );
};

export const isNoticeRung = (id: string): boolean => (NOTICE_RUNGS as readonly string[]).includes(id);
