import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { Clock } from '../../law/clock.ts';
import { workingDaysAfter } from '../../law/calendar/working-calendar.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { dateOf } from '../../law/plain-date.ts';
import { endpoint } from '../../platform/http/index.ts';
import { answerIn } from '../../platform/lists/endpoint.ts';
import { sheetOf } from '../../platform/lists/sheet.ts';
import type { Caller } from '../../platform/http/route.ts';
import { decodeCursor, encodeCursor } from '../../platform/table/cursor.ts';
import type { Table } from '../../platform/table/table.ts';
import { kindOfKey } from '../../platform/watch/index-keys.ts';
import { inTimeNow, lateNow } from '../../platform/watch/late.ts';
import type { OwedNow, OwedReader } from '../../platform/watch/owed-now.ts';
import type { Partners } from '../partners/partners.ts';
import { PartnerId } from '../partners/model.ts';
import { pathOf } from '../subjects/paths.ts';
import { overdueColumns } from './columns.ts';
import { OverdueKind, type OverdueCounts, type OverdueItem } from './model.ts';
import { countsOf, lightOf, wantedOf, type Listed, type Registry } from './queue.ts';
import { overdueRoutes } from './routes.ts';

export interface OverdueDependencies {
  readonly table: Table;
  readonly clock: Clock;
  readonly calendars: { workingTime(): Promise<WorkingTime> };
  readonly partners: Pick<Partners, 'list' | 'claims'>;
  /** By kind of item, as its key begins. */
  readonly readers: Readonly<Record<string, OwedReader>>;
}

const registryOf = async (partners: OverdueDependencies['partners']): Promise<Registry> => {
  const [all, claims] = await Promise.all([partners.list(), partners.claims()]);
  return { partners: new Map(all.map((partner) => [partner.id, partner])), claims };
};

const place = ['due', 'pk', 'sk'] as const;

const cursorOf = ({ due, key: { pk, sk } }: Listed): string => encodeCursor({ due, pk, sk });

const sortOf = ({ due, pk, sk }: Readonly<Record<string, string>>): string => `${due} ${pk} ${sk}`;

/** Those that come after the last of the page before, wherever that one is now. */
const after = (listed: readonly Listed[], cursor: string | undefined): readonly Listed[] => {
  if (cursor === undefined) return listed;
  const last = sortOf(decodeCursor(cursor, place, () => true));
  return listed.filter(({ due, key: { pk, sk } }) => sortOf({ due, pk, sk }) > last);
};

const daysOf = ({ limit: { due, lastDay, over } }: OwedNow, { now, workingTime }: AsOf) =>
  due <= now
    ? { daysOver: over }
    : { daysLeft: workingDaysAfter(workingTime.calendar, dateOf(now), lastDay) };

const shown = ({ responsible }: Listed, owed: OwedNow, { partners }: Registry, asOf: AsOf): OverdueItem => {
  const { kind, subject, orderId, limit, turn, waitsFor, payment, stated, statementOwedSince } = owed;
  return {
    light: lightOf(limit, asOf.now),
    kind: OverdueKind.parse(kind),
    subject,
    ...(orderId !== undefined && { orderId }),
    href: orderId === undefined ? (pathOf(subject) ?? '') : `/v1/orders/${orderId}`,
    limit: limit.name,
    due: limit.due,
    lastDay: limit.lastDay,
    ...daysOf(owed, asOf),
    turn,
    ...responsible,
    ...(waitsFor &&
      waitsFor.length > 0 && {
        waitsFor: waitsFor.map((id) => {
          const partnerName = partners.get(id)?.name;
          return { partner: PartnerId.parse(id), ...(partnerName !== undefined && { partnerName }) };
        }),
      }),
    ...(payment && { payment }),
    ...(stated !== undefined && { stated }),
    ...(statementOwedSince && { statementOwedSince }),
  };
};

/** A caller that is no operator sees what it owes. */
const onlyOf = (caller: Caller): string | undefined =>
  caller.role === 'partner' ? caller.partner : undefined;

/** How many things are read at the same time. */
const together = 8;

const readEach = async <T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += together)
    done.push(...(await Promise.all(items.slice(start, start + together).map(read))));
  return done;
};

/** The rows of one sheet: each is read whole. */
const sheetRows = 500;

/** What is late now and what is about to be, of whom it is asked, with whoever owes it and whose turn it is. */
export const overdue = ({ table, clock, calendars, partners, readers }: OverdueDependencies) =>
  endpoint(overdueRoutes.overdue, async (call) => {
    const { limit, cursor, counts, ...filter } = call.query;
    const now = clock.now();
    const [late, registry, workingTime] = await Promise.all([
      lateNow(table, now),
      registryOf(partners),
      calendars.workingTime(),
    ]);
    const wanted = { ...filter, only: onlyOf(call.caller) };
    const listed = wantedOf(late, wanted, registry, now);
    const counted = async (): Promise<OverdueCounts> => {
      const inTime = await inTimeNow(table, now);
      const { light: _, dueBefore: __, ...whose } = wanted;
      return countsOf(
        { listed, inTime: wantedOf(inTime, whose, registry, now) },
        late.more || inTime.more,
        now,
      );
    };
    const asOf = { now, workingTime };
    const read = async (entry: Listed): Promise<OverdueItem[]> => {
      const reader = own(readers, kindOfKey(entry.key));
      if (!reader) throw new Fault(`Nobody reads what is late of ${kindOfKey(entry.key)}`);
      const owed = await reader(entry.key, asOf);
      return owed ? [shown(entry, owed, registry, asOf)] : [];
    };
    const pageOf = async (most: number) => {
      const rest = after(listed, cursor);
      const page = rest.slice(0, most);
      const last = rest.length > most ? page.at(-1) : undefined;
      return { items: (await readEach(page, read)).flat(), ...(last && { cursor: cursorOf(last) }) };
    };
    return answerIn(call, {
      page: async () => ({
        ...(await pageOf(limit)),
        ...(counts === true && { counts: await counted() }),
      }),
      sheet: async () => {
        const { items, ...rest } = await pageOf(sheetRows);
        return { sheet: sheetOf(overdueColumns, items), ...rest };
      },
    });
  });
