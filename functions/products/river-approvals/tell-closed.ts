import { text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf, startOfDay } from '../../law/plain-date.ts';
import { untilWritten, decided } from '../../platform/change.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Teller } from '../../services/messages/teller.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { Missing } from './window.ts';

interface AboutWindow {
  readonly missing: readonly Missing[];
}

/** That somebody was turned away, and what is to be published before the window opens. */
export const windowTold: Readonly<Record<'not-open', Row<AboutWindow>>> = {
  'not-open': row(
    {
      operators: say(
        'river.window-not-open',
        text(
          '漓江窗口尚未开放，有申请被退回',
          'The Li River window is not open: an application was turned away',
        ),
        ({ missing }) => {
          const [zh, en] = [
            missing.map(({ title }) => title.zh).join('、'),
            missing.map(({ title }) => title.en).join(', '),
          ];
          return text(
            `今日有申请因漓江窗口尚未开放而未被接收。请发布：${zh}。发布后窗口自动开放。`,
            `An application was turned away today, for the window is not open. Please publish: ${en}. It then opens by itself.`,
          );
        },
        { only: 'Once a day.' },
      ),
    },
    not('The applicant has the answer to its request.'),
  ),
};

/** Operators are told once a day, however many are turned away. */
export const tellClosed = async (
  on: { readonly table: Table; readonly teller: Teller },
  missing: readonly Missing[],
  now: Instant,
): Promise<void> => {
  const subject = { kind: 'river-window', id: 'river-window' };
  const writes = await on.teller.tell(
    windowTold['not-open'],
    { missing },
    { to: {}, subject, facts: {}, at: startOfDay(dateOf(now)), sending: { once: 'river-window' } },
  );
  await untilWritten(on.table, () => Promise.resolve(decided(undefined, writes)));
};
