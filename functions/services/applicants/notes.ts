import { describeEnd } from '../../law/deadline/describe.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Note } from '../messages/post.ts';
import type { Move } from '../orders/kinds/kind.ts';
import type { Order } from '../orders/model.ts';
import { receiptOf } from '../orders/receipts.ts';
import { lastDayWords } from './moved.ts';

const day = (at: Instant): string => {
  const [year, month, date] = dateOf(at).split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const listed = (reasons: readonly string[]): string =>
  reasons.map((reason, index) => `${index + 1}. ${reason.replace(/[。；;.\s]+$/u, '')}`).join('；');

type Said = Pick<Note, 'code' | 'title' | 'body'>;

const numbered = (order: Order, move: Move): string => {
  const receipt = receiptOf(order, move);
  return receipt ? `文书编号：${receipt.number}。` : '';
};

/** The provision that its receipt cites; what is no licence has none. */
const cited = (order: Order, move: Move): string => {
  const receipt = receiptOf(order, move);
  return receipt ? `（${receipt.basis}）` : '';
};

const corrections = (order: Order): Said | undefined => {
  if (order.hold?.why !== 'returned') return undefined;
  const { reasons } = order.hold;
  return {
    code: 'application.to-correct',
    title: '您的申请需要补正',
    body: `需要补正的全部内容：${listed(reasons)}。补正后继续办理，等待补正的时间不计入办理时限${cited(order, 'returned')}。${numbered(order, 'returned')}`,
  };
};

const stoodStill = (order: Order): Said | undefined => {
  const { hold } = order;
  if (hold?.why !== 'suspended' || hold.until === undefined) return undefined;
  return {
    code: 'application.suspended',
    title: '办理时限中止',
    body: `自${day(hold.since)}起至 ${describeEnd(hold.until)} 止，${hold.basis}。期满后办理时限自动继续计算。${numbered(order, 'suspended')}`,
  };
};

/** From when to when its limit is extended; of one that stands still nobody knows yet. */
const newEnd = ({ limits, extension }: Order, workingTime: WorkingTime): string => {
  const deadline = (limits['promised'] ?? limits['statutory'])?.deadline;
  if (!deadline || !extension) return '';
  const { due } = reckon(deadline, workingTime);
  const { due: before } = reckon({ ...deadline, budget: deadline.budget - extension.days }, workingTime);
  return due === null || before === null ? '' : `，届满日由 ${lastDayWords(before)}延至 ${lastDayWords(due)}`;
};

/** What the applicant reads of a move of its order; nothing of most. */
const notes: Readonly<Partial<Record<Move, (order: Order, workingTime: WorkingTime) => Said | undefined>>> = {
  accepted: (order) =>
    order.licensing && {
      code: 'application.accepted',
      title: '您的申请已受理',
      body: `受理日期：${day(order.licensing.accepted?.asOf ?? order.createdAt)}，办理时限自次日起计算。${numbered(order, 'accepted')}`,
    },
  'accepted-by-law': (order) =>
    order.licensing && {
      code: 'application.accepted-by-law',
      title: '您的申请依法视为受理',
      body: `受理机关逾期未一次告知需要补正的全部内容，自收到申请材料之日（${day(order.licensing.receivedAt)}）起即为受理，办理时限自该日次日起计算${cited(order, 'accepted-by-law')}。${numbered(order, 'accepted-by-law')}`,
    },
  returned: corrections,
  rejected: (order) =>
    order.licensing && {
      code: 'application.not-accepted',
      title: '您的申请不予受理',
      body: `理由：${listed(order.reasons ?? [])}${cited(order, 'rejected')}。${numbered(order, 'rejected')}`,
    },
  suspended: stoodStill,
  'suspension-ended': () => ({
    code: 'application.suspension-ended',
    title: '中止期满，办理时限继续计算',
    body: '办理部门告知的中止期限已届满，办理时限已自动继续计算，并已通报主管部门。',
  }),
  extended: (order, workingTime) =>
    order.extension && {
      code: 'application.extended',
      title: '办理时限延长',
      body: `经${order.extension.approvedBy.position}批准，办理时限延长 ${order.extension.days} 个工作日${newEnd(order, workingTime)}。理由：${listed(order.extension.reasons)}${cited(order, 'extended')}。${numbered(order, 'extended')}`,
    },
};

/** @returns undefined where there is nothing to tell */
export const noteForApplicant = (order: Order, move: Move, workingTime: WorkingTime): Note | undefined => {
  const said = notes[move]?.(order, workingTime);
  const { id, subject } = order;
  return said && { ...said, data: { orderId: id, subject } };
};
