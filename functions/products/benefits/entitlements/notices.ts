import { Fault } from '../../../common/fault.ts';
import { climb } from '../../../law/deadline/ladder.ts';
import { reckon, type RunningReckoning } from '../../../law/deadline/reckon.ts';
import { standing } from '../../../law/deadline/lateness.ts';
import type { AsOf, WorkingTime } from '../../../law/deadline/working-time.ts';
import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import type { Note } from '../../../services/messages/post.ts';
import { NOTICE_RUNGS, paymentLadder, paymentLimit } from './limits.ts';
import { KeptStatement, type Entitlement, type Notice } from './model.ts';
import { currentInstalment } from './rules.ts';
import { policyTitle, yuan } from './texts.ts';
import { own } from '../../../common/own.ts';

/** What an overdue notice says, before it is posted. */
export type Drafted = Omit<Notice, 'at' | 'messageId' | 'deliveryId'>;

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

const planText = ({ plan }: KeptStatement): string =>
  plan.map(({ on, fen }) => `${on} 支付 ${yuan(fen)}`).join('；');

/** Without the person: who reads it is told below it (services/messages/responsible.ts). */
const statementText = (entitlement: Entitlement, statement: KeptStatement | undefined): string => {
  const { department, terms } = entitlement;
  if (!statement)
    return `责任部门（${department}）至今未说明逾期原因，未提供兑现计划、责任人及联系方式。部门公开电话：${terms.phone}。`;
  return `逾期原因：${statement.reason}。兑现计划：${planText(statement)}。责任部门：${department}。`;
};

/** Working days that are over; the first notice comes before one is. */
const lateness = (days: number): string => (days < 1 ? '已逾期，不足一个工作日' : `已逾期 ${days} 个工作日`);

/** The notice that is next (Art. 16); undefined when no payment is late. @param unpaid fen still to be paid */
export const draftNotice = (entitlement: Entitlement, unpaid: number, asOf: AsOf): Drafted | undefined => {
  const { now, workingTime } = asOf;
  const reckoning = runningOf(entitlement, workingTime);
  if (!reckoning || now < reckoning.due) return undefined;
  const sequence = entitlement.notices + 1;
  const statement = entitlement.statement && KeptStatement.strip().parse(entitlement.statement);
  const daysOverdue = standing(reckoning, now, workingTime).overdue;
  const nextOn = nextNoticeOn(entitlement, reckoning, asOf);
  return {
    sequence,
    fen: unpaid,
    dueOn: reckoning.lastDay,
    daysOverdue,
    statement: statement ?? null,
    nextNoticeOn: nextOn,
    title: `政策兑现逾期通报（第 ${sequence} 号）`,
    body: [
      `${policyTitle(entitlement)}应付 ${yuan(unpaid)}，应于 ${reckoning.lastDay}（含当日）前拨付，${lateness(daysOverdue)}。`,
      statementText(entitlement, statement),
      `下次通报日期：${nextOn}。`,
    ].join('\n'),
  };
};

export const noteOf = (id: string, { title, body, statement, ...data }: Drafted): Note => ({
  code: 'entitlement.overdue-notice',
  title,
  body,
  entitlementId: id,
  // The webhook leaves the platform and cannot be erased: it says all but who answers for it.
  data: { ...data, statement: statement && { reason: statement.reason, plan: statement.plan } },
  ...(statement && { official: statement.official }),
});

export const isNoticeRung = (id: string): boolean => (NOTICE_RUNGS as readonly string[]).includes(id);
