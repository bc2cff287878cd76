import { text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf, startOfDay } from '../../law/plain-date.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { CaseDependencies } from './dependencies.ts';
import { homeItem } from './terms.ts';

/** That a citizen was turned away, and what is to be published before any may apply. */
export const homesTold: Readonly<Record<'not-open', Row<object>>> = {
  'not-open': row(
    {
      operators: say(
        'installation.homes-not-open',
        text(
          '居民报装事项尚未公布，有申请被退回',
          'No item for homes is published: a citizen was turned away',
        ),
        () =>
          text(
            `今日有居民个人的报装申请因未公布事项而未被接收。请公布事项 ${homeItem}（时限、材料与可申请的服务）。公布后居民即可申请。`,
            `A citizen’s application was turned away today, for no item is published. Please publish ${homeItem}: limits, documents, and what may be applied for. Citizens can apply from then on.`,
          ),
        { only: 'Once a day.' },
      ),
    },
    not('The applicant has the answer to its request.'),
  ),
};

/** Operators are told once a day, however many are turned away. */
export const tellHomesClosed = async (
  { table, teller }: Pick<CaseDependencies, 'table' | 'teller'>,
  now: Instant,
): Promise<void> => {
  const writes = await teller.tell(
    homesTold['not-open'],
    {},
    {
      to: {},
      subject: { kind: 'service-item', id: homeItem },
      facts: {},
      at: startOfDay(dateOf(now)),
      sending: { once: homeItem },
    },
  );
  await untilWritten(table, () => Promise.resolve(decided(undefined, writes)));
};
