import * as z from 'zod';
import { PlanUnit } from '../../law/deadline/model.ts';
import { workingDaysBetween } from '../../law/deadline/lateness.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import { wholeBudget } from './plans/graph.ts';
import type { StagePlan } from './plans/model.ts';
import type { Stage } from './stage.ts';

/** How long a project may take in all by its plan, how long it has, and how long others of its kind did. */
export const WholeTime = z
  .object({
    budget: z.number().describe('By the longest path through all stages of its plan (Art. 9)'),
    unit: PlanUnit,
    used: z.number().describe('Working days in which something was in the hand of a department'),
    others: z
      .object({ median: z.number(), of: z.int() })
      .optional()
      .describe('Of projects by the same plan that were completed; none while they are few'),
  })
  .meta({ id: 'WholeTime' });
export type WholeTime = z.infer<typeof WholeTime>;

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** A stretch without these: what is left of it, in order. */
const without = (whole: Stretch, taken: Stage['waits']): Stretch[] =>
  taken.reduce<Stretch[]>(
    (left, { from, to = whole.to }) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: one.to < from ? one.to : from },
          { from: one.from > to ? one.from : to, to: one.to },
        ].filter((part) => part.from < part.to),
      ),
    [whole],
  );

/** Stretches that touch or overlap as one, so that no day counts twice. */
const joined = (all: readonly Stretch[]): Stretch[] =>
  all
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Stretch[]>((so, next) => {
      const last = so.at(-1);
      if (!last || next.from > last.to) return [...so, next];
      return [...so.slice(0, -1), { from: last.from, to: next.to > last.to ? next.to : last.to }];
    }, []);

/** Working days in which at least one stage had something in hand: neither paused nor the owner's turn alone. */
export const daysUsed = (stages: readonly Stage[], now: Instant, workingTime: WorkingTime): number =>
  joined(
    stages.flatMap(({ startedAt, endedAt = now, pauses, waits }) =>
      startedAt < endedAt ? without({ from: startedAt, to: endedAt }, [...pauses, ...waits]) : [],
    ),
  ).reduce((days, { from, to }) => days + workingDaysBetween(from, to, 'end-of-day', workingTime), 0);

interface TimeItem extends Item {
  readonly kind: 'project-time';
  readonly days: number;
}

/** A median of fewer says nothing; of more than so many the last count. */
const enough = 5;
const atMost = 200;

/** How long projects took that were completed, by the plan they went by. Names no project but by its id. */
export class ProjectTimes extends Store {
  keep(plan: string, projectId: string, days: number): Write {
    const item: TimeItem = { pk: 'PROJECT-TIMES', sk: keyOf(plan, projectId), kind: 'project-time', days };
    return this.table.write.put(item);
  }

  async othersOf(plan: string, but: string): Promise<WholeTime['others']> {
    const query = { key: 'PROJECT-TIMES', prefix: keyOf(plan, ''), limit: atMost, newestFirst: true };
    const { items } = await this.table.query<TimeItem>(query);
    const days = items
      .filter(({ sk }) => sk !== keyOf(plan, but))
      .map((item) => item.days)
      .toSorted((a, b) => a - b);
    if (days.length < enough) return undefined;
    const half = days.length / 2;
    const median = ((days[Math.ceil(half) - 1] ?? 0) + (days[Math.floor(half)] ?? 0)) / 2;
    return { median, of: days.length };
  }
}

/** The whole of a project as of a moment. */
export const wholeTime = (
  plan: StagePlan,
  stages: readonly Stage[],
  { now, workingTime }: AsOf,
): WholeTime => ({ ...wholeBudget(plan, 'promised'), used: daysUsed(stages, now, workingTime) });
