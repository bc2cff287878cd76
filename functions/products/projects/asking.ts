import { unwrap } from '../../common/result.ts';
import { closedAt, isOpen } from '../../law/deadline/intervals.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { reviewOrder, servedFrom } from './review-order.ts';
import type { Project } from './model.ts';
import type { StagePlan } from './plans/model.ts';
import type { RunningPlan, RunningStep } from './plans/running-steps.ts';
import { plannedAmong } from './stage-deadline.ts';
import type { StageFile } from './stage-file.ts';
import {
  actOnStage,
  isPaused,
  alternatives,
  turns,
  waitingElsewhere,
  type Turn,
} from './stage-transitions.ts';
import { committedTo, type Stage } from './stage.ts';
import { tellFiled, tellSteps } from './tell.ts';
import { termsAsked, termsOwed } from './terms/begin.ts';
import { waitForNames } from './waits.ts';

/**
 * Steps asked in one transaction, each an order, its record, its messages and what it was served with; and opinions taken
 * in by it, each with its lost days and its obstacle. With the stages that begin it stays below a hundred writes.
 */
export const atOnce = 5;

/** Asks every department whose turn it is, all at once, each with what is on file for it. */
export const asking = async (
  on: ProjectDependencies,
  { file, plan }: StageFile,
  stage: Stage,
  asOf: AsOf,
) => {
  const { now, workingTime } = asOf;
  const { project } = file;
  const { entries } = await on.dossiers.of(project.id);
  const onFile = new Set(entries.map(({ kind }) => kind));
  const planned = plannedAmong(plan, stage, file.stages);
  const due = turns(stage, planned, onFile);
  const stands = isPaused(stage) || project.status !== 'active';
  const able = (stands ? [] : due)
    .filter(({ planned: step, missing }) => step.by !== 'owner' && missing.length === 0)
    .map(({ planned: step }) => asGiven(step, onFile));
  const filed = able.filter(({ by }) => by === 'complete-data');
  const claims = await on.partners.claims();
  const asked = able.flatMap((step) => {
    if (step.by === 'complete-data' || step.department === undefined) return [];
    const wanted = departmentIn(project.region, step.department);
    return [{ step, wanted, found: resolve(claims, wanted) }];
  });
  const unnamed = asked.flatMap(({ step: { id }, wanted, found }) =>
    found.ok ? [] : [{ id, unnamed: { wanted, why: found.error } }],
  );
  const toAsk = asked.flatMap(({ step, found }) => (found.ok ? [{ step, partner: found.value }] : []));
  const waiting = await waitForNames(on, project, stage, unnamed, atOnce, now);
  const room = atOnce - waiting.told;
  let after = waiting.stage;
  const writes = [...waiting.writes];
  for (const step of filed.slice(0, atOnce)) {
    after = unwrap(actOnStage(after, planned, { type: 'filed', step: step.id }, now));
    writes.push(...(await filing(on, { project, stage: after, plan }, step, asOf)));
  }
  for (const { step, partner } of filed.length > 0 ? [] : toAsk.slice(0, room)) {
    const order = reviewOrder(
      {
        ...{ project, plan, stage, step, partner, onFile: entries },
        segments: segmentsOf(stage, step.id, planned),
        committed: committedTo(stage, step.id),
      },
      asOf,
    );
    const follows = lacking(step, onFile);
    const placed = { type: 'placed', step: step.id, orderId: order.id, partner, follows } as const;
    after = unwrap(actOnStage(after, planned, placed, now));
    writes.push(
      ...(await on.orders.place(order, workingTime)),
      ...on.dossiers.use(project.id, {
        kinds: servedFrom(step, entries).map(({ kind }) => kind),
        orderId: order.id,
        partner,
        purpose: `${stage.id}/${step.id}`,
        at: now,
      }),
      ...(await termsAsked(on, file, { stage: after, plan, step, partner, follows }, asOf)),
    );
  }
  const owing = new Set(
    due
      .filter(({ planned: { by }, missing }) => by === 'owner' || missing.length > 0)
      .map(({ planned: { id } }) => id),
  );
  const next = withWaits(after, owing, waitingElsewhere(after, planned), now);
  const wanting = fresh(stage, next, due);
  writes.push(
    ...(await tellSteps(on, 'wanting', { project, stage: next, plan }, wanting, asOf)),
    ...(await termsOwed(on, file, { stage: next, plan }, wanting, asOf)),
  );
  const more = waiting.more || filed.length > 0 || toAsk.length > room;
  return { stage: next, writes, more };
};

/** A matter of several kinds as the one that was handed in; what asks for complete data alone is filed with it. */
const asGiven = (step: RunningStep, onFile: ReadonlySet<string>): RunningStep => {
  const variant = step.variants.find(({ given }) => onFile.has(given));
  if (!variant) return step;
  const { statutory: _, ...rest } = step;
  return variant.statutory === undefined
    ? { ...rest, by: 'complete-data' }
    : { ...rest, statutory: variant.statutory };
};

/** What may follow, and is not there yet (容缺受理). */
const lacking = ({ mayFollow }: RunningStep, onFile: ReadonlySet<string>): string[] =>
  mayFollow?.materials.filter((kind) => !onFile.has(kind)) ?? [];

/** What the segments of a joint matter came to, for who gives the one conclusion. */
const segmentsOf = ({ steps }: Stage, id: string, planned: RunningPlan) =>
  planned.steps
    .filter(({ partOf }) => partOf === id)
    .map((step) => ({
      step: step.id,
      title: step.title,
      outcome: steps.find((state) => state.id === step.id)?.outcome,
    }));

/** Complete data was handed in: on record, and told to the department that keeps it. */
const filing = async (
  on: ProjectDependencies,
  of: { readonly project: Project; readonly stage: Stage; readonly plan: StagePlan },
  step: RunningStep,
  asOf: AsOf,
): Promise<Write[]> => [
  on.timeline.entry(of.project.id, {
    at: asOf.now,
    code: 'step.filed',
    facts: { stage: of.stage.id, step: step.id },
  }),
  ...(await tellFiled(on, of, step, asOf)),
];

const owes = ({ steps }: Stage, id: string): boolean =>
  isOpen(steps.find((step) => step.id === id)?.owed ?? []);

/** The steps that wait for their owner from now on, each with all that it lacks. */
const fresh = (before: Stage, after: Stage, due: readonly Turn[]) =>
  due
    .filter(({ planned: { id } }) => owes(after, id) && !owes(before, id))
    .map(({ planned: step, missing }) => ({
      id: step.id,
      missing,
      alternatives: alternatives(step, missing),
    }));

/**
 * A step whose turn it is and that lacks what the owner has yet to give is the owner's turn; and where that is so of all that
 * could go on, nobody has anything in hand. A name that nobody has is the city's to mend: that goes on.
 * @param owing the steps that wait for their owner
 * @param elsewhere the steps that wait for a matter of another stage
 */
export const withWaits = (
  stage: Stage,
  owing: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  now: Instant,
): Stage => {
  const steps = stage.steps.map((step) => {
    // Of one that was refused it is the owner's turn until it is submitted anew.
    if (step.status !== 'waiting') return step;
    const { owed: owedSoFar = [], before: waitedSoFar = [], ...rest } = step;
    const owed = goesOn(owedSoFar, owing.has(step.id), now);
    const before = goesOn(waitedSoFar, elsewhere.has(step.id), now);
    return { ...rest, ...(owed.length > 0 && { owed }), ...(before.length > 0 && { before }) };
  });
  // Building that has begun is the owner's too.
  const inHand = steps.some(
    ({ status, waits, orderId }) => (status === 'open' && orderId !== undefined) || waits !== undefined,
  );
  const building = steps.some(({ status, orderId }) => status === 'open' && orderId === undefined);
  const stands = !inHand && (owing.size > 0 || elsewhere.size > 0 || building);
  return { ...stage, steps, waits: goesOn(stage.waits, stands, now) };
};

const goesOn = (intervals: Stage['waits'], does: boolean, now: Instant): Stage['waits'] => {
  if (does === isOpen(intervals)) return intervals;
  return does ? [...intervals, { from: now }] : closedAt(intervals, now);
};
