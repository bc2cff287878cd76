import type { Instant } from '../instant.ts';

/** From `from` on, and up to but not including `to`; without `to` it still goes on. */
interface Interval {
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
