import { own } from '../../common/own.ts';
import { describeEnd } from '../../law/deadline/describe.ts';
import { addMillis, type Instant, SECOND } from '../../law/instant.ts';
import { dateOf, endOfDay } from '../../law/plain-date.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { MovedDue } from '../../platform/watch/climb-limits.ts';
import { Post, type Note } from '../messages/post.ts';
import type { Order } from '../orders/model.ts';
import { receiptOf } from '../orders/receipts.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';

/** The end of a limit as a clerk would write it: of a whole day with the day itself. */
export const lastDayWords = (due: Instant): string => {
  const day = dateOf(addMillis(due, -SECOND));
  return endOfDay(day) === due ? `${day}（含当日）` : describeEnd(due);
};

/** What the limits of cases are called before an applicant. */
const names: Readonly<Record<string, string>> = {
  completion: '承诺办结期限',
  'completion-statutory': '法定办结期限',
  promised: '承诺办理期限',
  'make-up': '补交材料期限',
  statutory: '法定办理期限',
  acceptance: '一次告知期限',
};

const sentenceOf = ({ from, to, provisional }: MovedDue, name: string): string =>
  `${name}届满日由 ${lastDayWords(from)}调整为 ${lastDayWords(to)}${provisional ? '（暂定，待节假日安排公布）' : ''}`;

/** That the calendar has moved when limits end: what they were, what they are, and why. */
const movedNote = (
  subject: { readonly kind: string; readonly id: string },
  moved: readonly MovedDue[],
): Note | undefined => {
  if (moved.length === 0) return undefined;
  const sentences = moved.map((due) => sentenceOf(due, own(names, due.name) ?? '办理期限'));
  return {
    code: 'application.deadline-moved',
    title: '办理期限届满日有变动',
    body: `因节假日安排有变动，按工作日计算的办理期限随之调整：${sentences.join('；')}。`,
    data: { subject },
  };
};

/** The same of a licence that a case is made of: its limits are its own, and its receipt says which one it is. */
export const movedLicence = (order: Order, moved: readonly MovedDue[]): Note | undefined => {
  const note = movedNote(order.subject, moved);
  const receipt = receiptOf(order, 'accepted');
  return (
    note && {
      ...note,
      body: `${note.body}${receipt ? `受理文书编号：${receipt.number}。` : ''}`,
      data: { ...note.data, orderId: order.id },
    }
  );
};

/** Who applies is told, in the transaction that writes the new due moments down: so it is told once. */
export const tellMoved = async (
  table: Table,
  uscc: string,
  subject: { readonly kind: string; readonly id: string },
  moved: readonly MovedDue[],
  at: Instant,
): Promise<Write[]> => {
  const note = movedNote(subject, moved);
  if (!note) return [];
  return (await new Post(table, new EnterpriseEndpoints(table)).toEnterprise(uscc, note, at)).writes;
};
