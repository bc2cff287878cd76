import { text } from '../../common/text.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf, plainDate, startOfDay, yearOf } from '../../law/plain-date.ts';
import { keyOf } from '../../platform/table/key.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import { operationsTold } from './operations.ts';
import { tellerOf } from './teller-of.ts';

/** By then the State Council has announced the next year: each November it does. */
const announcedBy = (year: number): Instant => startOfDay(plainDate(`${year}-12-01`));

/** When the next year is to be looked at next. */
export const nextLook = (now: Instant): Instant => {
  const year = yearOf(dateOf(now));
  return now < announcedBy(year) ? announcedBy(year) : announcedBy(year + 1);
};

const toldKey = (year: number) => ({ pk: 'CALENDAR-TOLD', sk: keyOf('YEAR', String(year)) });

/**
 * Tells operators, once a year, that the next one's holidays are not published: deadlines that reach into it may still
 * move. Guangxi's notice comes in spring and is not waited for here.
 */
export const tellOfNextYear = (table: Table) => {
  const teller = tellerOf(table);
  const known = new Set<number>();

  const told = async (year: number, now: Instant): Promise<readonly Write[]> => {
    const item: Item = { ...toldKey(year), kind: 'calendar-told' };
    return [
      // Of two sweeps at once the other's is refused.
      table.write.create(item),
      ...(await teller.tell(
        operationsTold['year-unpublished'],
        { what: text(`${year} 年`, `the year ${year}`), since: now },
        { to: {}, subject: { kind: 'calendar-year', id: String(year) }, facts: {}, at: now },
      )),
    ];
  };

  return async (now: Instant, workingTime: () => Promise<WorkingTime>): Promise<void> => {
    const year = yearOf(dateOf(now)) + 1;
    if (now < announcedBy(year - 1) || known.has(year)) return;
    if ((await table.get<Item>(toldKey(year))) === undefined) {
      const notice = (await workingTime()).calendar.noticeOf(year, 'nation');
      if (notice === undefined || notice.withdrawn) await table.transact([...(await told(year, now))]);
    }
    known.add(year);
  };
};
