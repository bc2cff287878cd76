import { dayOf } from '../../../parts/days.ts';
import type { Project, Stage, Step } from '../queries.ts';

const dayMs = 86_400_000;

/** A piece of time as it is drawn: since when, until when at the latest, and how far it has come. */
export interface Span {
  readonly from: number;
  /** Its end, or the day by which it is due; without either it is open. */
  readonly to: number | undefined;
  readonly done: number;
  /** Past the day on which it was due. */
  readonly lateFrom: number | undefined;
}

const spanOf = (
  from: string | undefined,
  endedAt: string | undefined,
  due: string | null | undefined,
  now: number,
): Span | undefined => {
  if (from === undefined) return undefined;
  const until = due ? Date.parse(due) : undefined;
  const done = endedAt === undefined ? now : Date.parse(endedAt);
  return {
    from: Date.parse(from),
    to: endedAt === undefined ? until : done,
    done,
    lateFrom: until !== undefined && done > until ? until : undefined,
  };
};

export const stageSpan = ({ startedAt, endedAt, deadline }: Stage, now: number): Span | undefined =>
  spanOf(startedAt, endedAt, deadline.promised.due, now);

export const stepSpan = ({ receivedAt, endedAt, order }: Step, now: number): Span | undefined =>
  spanOf(receivedAt, endedAt, order?.next?.due, now);

export interface Scale {
  /** Where a moment lies, in percent of the whole. */
  readonly at: (moment: number) => number;
  /** Days that are written beneath, a round number of days apart. */
  readonly ticks: readonly number[];
}

const apart = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365];
const mostTicks = 7;

/** From the day of registration to the last day that is known, and a little beyond today. */
export const scaleOf = ({ registeredAt, stages }: Project, now: number): Scale => {
  const spans = stages.flatMap((stage) => [
    stageSpan(stage, now),
    ...stage.steps.map((step) => stepSpan(step, now)),
  ]);
  const from = Date.parse(`${dayOf(registeredAt)}T00:00:00+08:00`);
  const to = Math.max(
    now + 2 * dayMs,
    from + 7 * dayMs,
    ...spans.flatMap((span) => (span ? [span.to ?? span.done, span.done] : [])),
  );
  const days = (to - from) / dayMs;
  const step = apart.find((one) => days / one <= mostTicks) ?? Math.ceil(days / mostTicks);
  const ticks: number[] = [];
  for (let tick = from; tick <= to; tick += step * dayMs) ticks.push(tick);
  return { at: (moment) => Math.min(100, Math.max(0, (100 * (moment - from)) / (to - from))), ticks };
};
