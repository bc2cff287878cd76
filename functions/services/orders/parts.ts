import { isDeepStrictEqual } from 'node:util';
import {
  addParts,
  beside,
  many,
  setPart,
  single,
  type HeadRead,
  type Parts,
  type WithParts,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import { mostHolds, mostSaid } from './limits.ts';
import type { Milestone, Order } from './model.ts';

/** Who waits for an order: an execution's task token, which never leaves the platform. */
export interface Waiting {
  readonly until: Milestone;
  readonly token: string;
}

type Said = NonNullable<Order['said']>[number];

/** What is asked for, written once; what the applicant corrected stands beside it, and with it in what is shown. */
const request = single<Order['request']>('REQUEST');
/** What runs and what stands still. */
const clock = single<Pick<Order, 'limits' | 'hold'>>('CLOCK');
/** How it ended, with all that was said of it. */
const end = single<Pick<Order, 'reasons' | 'outcome'>>('END');
const saidParts = many<Said>('SAID', mostSaid + 1);
const corrections = many<unknown>('CORRECTION', mostHolds);
export const token = beside<Waiting>('TOKEN');

export const orderParts = [request, clock, end, saidParts, corrections, token];

/** What moves with nearly every act, and nothing else: under 1 KB. */
export type OrderHead = Omit<Order, 'request' | 'limits' | 'hold' | 'reasons' | 'outcome' | 'said'>;

const apart = (order: Order) => {
  const { request: asked, limits, hold, reasons, outcome, said = [], ...head } = order;
  const { corrections: corrected = [], ...once } = asked;
  return {
    head: head as OrderHead,
    request: once,
    clock: { limits, ...(hold && { hold }) },
    end: { ...(reasons && { reasons }), ...(outcome && { outcome }) },
    said,
    corrections: corrected as readonly unknown[],
  };
};

export const headOf = (order: Order): OrderHead => apart(order).head;

export const together = (head: OrderHead, parts: Parts): Order => {
  const asked = parts.one(request) ?? {};
  const corrected = parts.all(corrections);
  const said = parts.all(saidParts);
  return {
    ...head,
    request: corrected.length > 0 ? { ...asked, corrections: corrected } : asked,
    ...(parts.one(clock) ?? { limits: {} }),
    ...parts.one(end),
    ...(said.length > 0 && { said }),
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: Order | undefined,
  after: Order,
): WithParts => {
  const [old, next] = [before && apart(before), apart(after)];
  let { parts = {} } = read;
  const writes: Write[] = [];
  const take = (written: WithParts) => {
    parts = written.parts;
    writes.push(...written.writes);
  };
  const now = () => ({ ...read, parts });
  if (!old) take(setPart(table, now(), request, next.request));
  if (!isDeepStrictEqual(old?.clock, next.clock)) take(setPart(table, now(), clock, next.clock));
  if (!isDeepStrictEqual(old?.end ?? {}, next.end)) take(setPart(table, now(), end, next.end));
  for (const [kind, had = [], has] of [
    [saidParts, old?.said, next.said],
    [corrections, old?.corrections, next.corrections],
  ] as const) {
    const added = addParts<unknown>(table, now(), kind, has.slice(had.length));
    // The rules refuse what is too many before it comes to this.
    if (!added.ok) throw new Error(`More than ${added.error.most} of ${added.error.part}`);
    take(added.value);
  }
  return { parts, writes };
};
