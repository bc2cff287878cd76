import type { Instant } from '../instant.ts';

/** From `from` on, and up to but not including `to`; without `to` it still goes on. */
export interface Interval {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** The open one ends now; one that lasted no time never was. */
export const closedAt = (intervals: readonly Interval[], at: Instant): { from: Instant; to?: Instant }[] =>
  intervals.flatMap(({ from, to }) => {
    if (to !== undefined) return [{ from, to }];
    return from < at ? [{ from, to: at }] : [];
  });

export const isOpen = (intervals: readonly Interval[]): boolean =>
  intervals.some(({ to }) => to === undefined);

const covers = (intervals: readonly Interval[], at: Instant): boolean =>
  intervals.some(({ from, to }) => from <= at && (to === undefined || at < to));

/** Something in hand, with the times in which it stood still. */
export interface Held extends Interval {
  readonly holds: readonly Interval[];
}

/** The times in which something was in hand and all of it stood still. */
export const allHeld = (inHand: readonly Held[]): { from: Instant; to?: Instant }[] => {
  const edges = [
    ...new Set(
      inHand.flatMap((one) => [one, ...one.holds].flatMap(({ from, to }) => (to ? [from, to] : [from]))),
    ),
  ].toSorted();
  const still: { from: Instant; to?: Instant }[] = [];
  for (const [index, from] of edges.entries()) {
    const present = inHand.filter((one) => covers([one], from));
    if (present.length === 0 || !present.every(({ holds }) => covers(holds, from))) continue;
    const to = edges[index + 1];
    const last = still.at(-1);
    if (last?.to === from) still[still.length - 1] = { from: last.from, ...(to && { to }) };
    else still.push({ from, ...(to && { to }) });
  }
  return still;
};
