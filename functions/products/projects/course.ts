import { isDeepStrictEqual } from 'node:util';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import type { Order } from '../../services/orders/model.ts';
import { stageLimits } from './deadlines.ts';
import type { StagePlan } from './plans/model.ts';
import type { Stage } from './stage.ts';

/** A stage that runs, as the list of projects knows it: none is due while all of it stands still. */
export interface RunningStage {
  readonly due?: Instant;
  readonly breachedAt?: Instant;
}

/** What the head of a project knows of its stages, so that lists need not read them. */
export interface Course {
  readonly running: Readonly<Record<string, RunningStage>>;
  /** Whoever was asked for a step of any stage, or to receive an obstacle, each once. */
  readonly asked: readonly string[];
}

export const noCourse: Course = { running: {}, asked: [] };

/** A stage by its paths as of this look (Art. 9): each look at it, of its execution or of the sweep, looks anew. */
export const runningOf = (
  stage: Stage,
  plan: StagePlan,
  orders: readonly Order[],
  asOf: AsOf,
): RunningStage => {
  const { promised: due } = dueMomentsOf(
    stageLimits(stage, plan, orders, asOf),
    [],
    asOf.now,
    asOf.workingTime,
  ).dues;
  return { ...(due && { due }), ...(stage.breachedAt && { breachedAt: stage.breachedAt }) };
};

/** The course with one stage as it now is; one that has ended runs no more. */
export const courseWith = (
  { running, asked }: Course,
  { id, status, steps, lead }: Stage,
  now: RunningStage,
): Course => {
  const { [id]: _, ...others } = running;
  return {
    running: status === 'running' ? { ...others, [id]: now } : others,
    asked: [
      ...new Set([...asked, ...(lead ? [lead] : []), ...steps.flatMap(({ partner }) => partner ?? [])]),
    ],
  };
};

/** The course with departments that were asked about an obstacle: they find the project in their list. */
export const courseAsking = ({ running, asked }: Course, partners: readonly string[]): Course => ({
  running,
  asked: [...new Set([...asked, ...partners])],
});

export const saysTheSame = (a: Course, b: Course): boolean => isDeepStrictEqual(a, b);

/** When each stage that runs is due, where it is. */
export const duesOf = ({ running }: Course): Record<string, Instant> =>
  Object.fromEntries(Object.entries(running).flatMap(([id, { due }]) => (due ? [[id, due]] : [])));

/** The stage that is due first, or that began when none is. */
export const firstRunning = (
  running: Course['running'],
): (RunningStage & { readonly id: string }) | undefined =>
  Object.entries(running)
    .map(([id, stage]) => ({ id, ...stage }))
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))[0];
