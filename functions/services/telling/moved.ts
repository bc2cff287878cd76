import { text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { MovedDue } from '../../platform/watch/climb-limits.ts';
import { not, row, say, type OfMoved } from '../messages/told.ts';
import { movedWords } from './order-words.ts';
import { tellerOf } from './teller-of.ts';

/** What an applicant is told when a calendar moves the limits of its case. */
export const caseMoved = say<OfMoved>(
  'application.deadline-moved',
  text('办理期限届满日有变动', 'The limits of your case have moved'),
  (of) => {
    const moved = movedWords(of);
    return text(
      `因节假日安排有变动，按工作日计算的办理期限随之调整：${moved.zh}。`,
      `The calendar has changed, and with it ${moved.en}.`,
    );
  },
);

const told = row<OfMoved>({ applicant: caseMoved }, not('Told of their own orders.'));

/** Who applies is told, in the transaction that writes the new due moments down: so it is told once. */
export const tellMoved = async (
  table: Table,
  uscc: string,
  subject: { readonly kind: string; readonly id: string },
  moved: readonly MovedDue[],
  at: Instant,
): Promise<Write[]> =>
  moved.length === 0
    ? []
    : tellerOf(table).tell(
        told,
        { moved },
        { to: { applicant: { kind: 'enterprise', id: uscc } }, subject, facts: { subject }, at },
      );
