import { addMillis, DAY, Instant, millisBetween, SECOND } from '../../law/instant.ts';
import { expiresIn } from '../../platform/table/expiry.ts';
import type { Write } from '../../platform/table/writes.ts';
import { Order } from './model.ts';

/** How long what is played in the sandbox is kept. */
export const sandboxKeptDays = 14;

/** DynamoDB removes within days, in no order: what hangs on a head goes after it, so that no head lacks a part. */
const behind = 7 * DAY;

/** When an order that begins now goes. */
export const goesAfterDays = (): number => expiresIn(sandboxKeptDays * DAY);

/** The same writes of items that go by themselves; those that do already keep their day. */
export const fading = (
  writes: readonly Write[],
  { goesAt = goesAfterDays() }: Pick<Order, 'goesAt'>,
): Write[] =>
  writes.map((write) => {
    if (!write.Put) return write;
    const item = write.Put.Item ?? {};
    const expiresAt = item['kind'] === 'order' ? goesAt : goesAt + behind / SECOND;
    return { ...write, Put: { ...write.Put, Item: { expiresAt, ...item } } };
  });

const moved = (value: unknown, back: number): unknown => {
  if (typeof value === 'string') {
    const at = Instant.safeParse(value);
    return at.success ? addMillis(at.data, -back) : value;
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, back));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, back)]));
};

/**
 * An order to which everything happened earlier, so that for it alone time has passed: every moment it knows lies as much
 * further back, and nobody's clock is touched.
 */
export const dated = (order: Order, from: Instant, to: Instant): Order =>
  Order.parse(moved(order, millisBetween(from, to)));
