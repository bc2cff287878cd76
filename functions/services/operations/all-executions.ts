import type { ExecutionListItem, ExecutionStatus } from '@aws-sdk/client-sfn';
import { instantOf, type Instant } from '../../law/instant.ts';
import { decodeCursor, encodeCursor } from '../../platform/table/cursor.ts';
import type { Executions } from './executions.ts';

/** An execution of a list, by its id. */
export interface Listed {
  readonly id: string;
  readonly machine: string;
  readonly startedAt: Instant;
  readonly item: ExecutionListItem;
}

export interface Wanted {
  readonly machines: readonly string[];
  readonly status?: ExecutionStatus | undefined;
  readonly startedFrom?: Instant | undefined;
  readonly startedTo?: Instant | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface AllExecutions {
  readonly items: readonly Listed[];
  readonly cursor?: string;
  /** Machines that had more than one look reads, newer than what was asked for. */
  readonly unread: readonly string[];
}

type Place = Pick<Listed, 'startedAt' | 'id'>;

/** Newest first; of those that began at one moment, in the order of their ids. */
const inOrder = (a: Place, b: Place): number =>
  a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt > b.startedAt ? -1 : 1;

const placeIn = (cursor: string): Place => {
  const { startedAt, id } = decodeCursor(cursor, ['startedAt', 'id'], () => true);
  return { startedAt: startedAt as Instant, id: id ?? '' };
};

/** How many pages of one machine are read where what is asked for lies further back, and how many a page then holds. */
const mostPages = 10;
const deepPage = 1_000;

/** Those of one machine that are asked for: it is read from its newest, since Step Functions knows no other beginning. */
const ofMachine = async (
  executions: Pick<Executions, 'list'>,
  machine: string,
  { status, startedFrom, startedTo, limit }: Wanted,
  after: Place | undefined,
): Promise<{ found: Listed[]; unread: boolean }> => {
  const found: Listed[] = [];
  const size = after === undefined && startedTo === undefined ? limit + 1 : deepPage;
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { executions: items, nextToken } = await executions.list(machine, status, size, token);
    const listed = items.map((item): Listed => {
      const startedAt = instantOf(item.startDate?.getTime() ?? 0);
      return { id: `${machine}:${item.name ?? ''}`, machine, startedAt, item };
    });
    found.push(
      ...listed.filter(
        (one) =>
          (after === undefined || inOrder(after, one) < 0) &&
          (startedTo === undefined || one.startedAt < startedTo) &&
          (startedFrom === undefined || one.startedAt >= startedFrom),
      ),
    );
    const oldest = listed.at(-1)?.startedAt;
    // One more than is asked for says that there is more; those of one moment are read together, to be put in order.
    const needed = found.length > limit ? found[limit - 1]?.startedAt : undefined;
    const isEnough = needed !== undefined && oldest !== undefined && oldest < needed;
    const isPast = startedFrom !== undefined && oldest !== undefined && oldest < startedFrom;
    if (nextToken === undefined || isEnough || isPast) return { found, unread: false };
    token = nextToken;
  }
  return { found, unread: true };
};

/**
 * Executions of many machines in one order, newest first. Step Functions lists one machine at a time, so that each look
 * costs a request for each of them (docs/adr/0047); a cursor is a place in time, and needs no token of any machine.
 */
export const allExecutions = async (
  executions: Pick<Executions, 'list'>,
  wanted: Wanted,
): Promise<AllExecutions> => {
  const after = wanted.cursor === undefined ? undefined : placeIn(wanted.cursor);
  const each = await Promise.all(
    wanted.machines.map(async (machine) => ({
      machine,
      ...(await ofMachine(executions, machine, wanted, after)),
    })),
  );
  const found = each.flatMap((one) => one.found).toSorted(inOrder);
  const items = found.slice(0, wanted.limit);
  const last = items.at(-1);
  return {
    items,
    ...(last &&
      found.length > items.length && { cursor: encodeCursor({ startedAt: last.startedAt, id: last.id }) }),
    unread: each.flatMap(({ machine, unread }) => (unread ? [machine] : [])),
  };
};
