import * as z from 'zod';
import { epochMs, Instant } from '../../functions/law/instant.ts';
import type { StatusChange } from '@liban/stepfunctions';
import { unqualified } from '../names.ts';

/** The answer of a run that found nothing, and knows when at the earliest there will be something. */
const FoundNothing = z.object({ nothingBefore: Instant });

/** What is known while the clock travels of runs that would find nothing. */
export interface Quiet {
  /** Whether a run at that moment would find nothing: it need not be made. */
  holds(target: string, at: number): boolean;
  /** A run is about to begin. */
  begins(target: string): void;
  ended(change: Pick<StatusChange, 'stateMachineArn' | 'status' | 'output'>): void;
  /** Something was written: what was known of what will be due is known no more. */
  written(): void;
}

/**
 * Twenty working days are 1,300 runs of the half-hourly sweep, most of which find nothing. One that does says until when
 * that holds; as long as nobody writes, the next are left out on the same journey. In real time each is made: it costs
 * nothing then, and other programs may write meanwhile.
 * @param journey the journey under way, each its own
 */
export const openQuiet = (journey: () => object | undefined): Quiet => {
  let writes = 0;
  const begun = new Map<string, number>();
  const known = new Map<string, { readonly until: number; readonly on: object }>();
  return {
    holds: (target, at) => {
      const { until, on } = known.get(unqualified(target)) ?? {};
      return until !== undefined && at < until && on === journey();
    },
    // A schedule names an alias; what is told of an execution names its machine.
    begins: (target) => void begun.set(unqualified(target), writes),
    ended: ({ stateMachineArn: target, status, output }) => {
      const on = journey();
      if (status !== 'SUCCEEDED' || output === null || on === undefined) return;
      const found = FoundNothing.safeParse(JSON.parse(output));
      // What was written while it ran it may not have seen.
      if (found.success && begun.get(target) === writes)
        known.set(target, { until: epochMs(found.data.nothingBefore), on });
    },
    written: () => {
      writes += 1;
      known.clear();
    },
  };
};
