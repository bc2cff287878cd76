import { called } from '../../common/words/codes.ts';
import { isRegion, regionName } from '../../law/identifiers/region.ts';
import { addMillis, SECOND, type Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import { dueOf } from '../table/indexes.ts';
import type { Item } from '../table/writes.ts';
import type { Column } from './sheet.ts';

const dayOf = (moment: string | undefined): string | undefined =>
  moment === undefined ? undefined : dateOf(moment as Instant);

/** The last whole day on which it is still in time: a limit is over when that day is. */
const lastDayOf = (due: string | undefined): string | undefined =>
  due === undefined ? undefined : dateOf(addMillis(due as Instant, -SECOND));

/** What a sheet says of anything that is listed, as a clerk would write it. */
export const columns = {
  kind: ['类型', ({ facts }) => facts?.kind && called(facts.kind).zh],
  service: ['服务', ({ facts }) => facts?.service && called(facts.service).zh],
  region: [
    '地区',
    ({ facts }) => {
      const { region } = facts ?? {};
      return region !== undefined && isRegion(region) ? regionName(region).zh : region;
    },
  ],
  received: ['收到日期', ({ facts }) => dayOf(facts?.received)],
  lastDay: ['届满日（含当日）', (item) => lastDayOf(dueOf(item))],
} as const satisfies Record<string, Column<Item>>;

/** The status in words, and the day on which it ended. */
export const statusColumn = <H>(statusOf: (head: H) => string): Column<H> => [
  '状态',
  (head) => called(statusOf(head)).zh,
];
export const endedColumn = <H>(endedAt: (head: H) => string | undefined): Column<H> => [
  '办结日期',
  (head) => dayOf(endedAt(head)),
];
