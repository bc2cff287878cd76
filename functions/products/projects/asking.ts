import { unwrap } from '../../common/result.ts';
import { closedAt, isOpen } from '../../law/deadline/intervals.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { reviewOrder, servedFrom } from './review-order.ts';
import { plannedStage } from './stage-deadline.ts';
import type { StageFile } from './stage-file.ts';
import { actOnStage, isPaused, turns, type Turn } from './stage-transitions.ts';
import type { Stage } from './stage.ts';
import { tellSteps } from './tell.ts';
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
  const committed = (step: string) =>
    file.commitments
      .map(({ part }) => part)
      .filter((one) => one.stage === stage.id && one.step === step && one.status !== 'broken');
  const due = turns(
    stage,
    plannedStage(plan, stage.id),
    new Set(entries.map(({ kind }) => kind)),
    (step) => new Set(committed(step).flatMap(({ replaces }) => replaces)),
  );
  const stands = isPaused(stage) || project.status !== 'active';
  const able = stands ? [] : due.filter(({ missing }) => missing.length === 0);
  const claims = await on.partners.claims();
  const asked = able.map(({ planned: step }) => {
    const wanted = departmentIn(project.region, step.department);
    return { step, wanted, found: resolve(claims, wanted) };
  });
  const unnamed = asked.flatMap(({ step: { id }, wanted, found }) =>
    found.ok ? [] : [{ id, unnamed: { wanted, why: found.error } }],
  );
  const toAsk = asked.flatMap(({ step, found }) => (found.ok ? [{ step, partner: found.value }] : []));
  const waiting = await waitForNames(on, project, stage, unnamed, atOnce, now);
  const room = atOnce - waiting.told;
  let after = waiting.stage;
  const writes = [...waiting.writes];
  for (const { step, partner } of toAsk.slice(0, room)) {
    const order = reviewOrder(
      {
        project,
        plan,
        stage: stage.id,
        step,
        partner,
        onFile: entries,
        committed: committed(step.id).flatMap(({ replaces, madeOn }) =>
          replaces.map((kind) => ({ kind, madeOn })),
        ),
      },
      asOf,
    );
    const placed = { type: 'placed', step: step.id, orderId: order.id, partner } as const;
    after = unwrap(actOnStage(after, plannedStage(plan, stage.id), placed, now));
    writes.push(
      ...(await on.orders.place(order, workingTime)),
      ...on.dossiers.use(project.id, {
        kinds: servedFrom(step, entries).map(({ kind }) => kind),
        orderId: order.id,
        partner,
        purpose: `${stage.id}/${step.id}`,
        at: now,
      }),
    );
  }
  const owing = new Set(due.filter(({ missing }) => missing.length > 0).map(({ planned: { id } }) => id));
  const next = withWaits(after, owing, now);
  writes.push(
    ...(await tellSteps(on, 'wanting', { project, stage: next, plan }, fresh(stage, next, due), asOf)),
  );
  return { stage: next, writes, more: waiting.more || toAsk.length > room };
};

const owes = ({ steps }: Stage, id: string): boolean =>
  isOpen(steps.find((step) => step.id === id)?.owed ?? []);

/** The steps that wait for their owner from now on, each with all that it lacks. */
const fresh = (before: Stage, after: Stage, due: readonly Turn[]) =>
  due
    .filter(({ planned: { id } }) => owes(after, id) && !owes(before, id))
    .map(({ planned: { id }, missing }) => ({ id, missing }));

/**
 * A step whose turn it is and that lacks what the owner has yet to give is the owner's turn; and where that is so of all that
 * could go on, nobody has anything in hand. A name that nobody has is the city's to mend: that goes on.
 * @param owing the steps that wait for their owner
 */
export const withWaits = (stage: Stage, owing: ReadonlySet<string>, now: Instant): Stage => {
  const steps = stage.steps.map((step) => {
    // Of one that was refused it is the owner's turn until it is submitted anew.
    if (step.status !== 'waiting') return step;
    const { owed: before = [], ...rest } = step;
    const owed = goesOn(before, owing.has(step.id), now);
    return { ...rest, ...(owed.length > 0 && { owed }) };
  });
  const forOwner =
    owing.size > 0 && steps.every(({ status, waits }) => status !== 'open' && waits === undefined);
  return { ...stage, steps, waits: goesOn(stage.waits, forOwner, now) };
};

const goesOn = (intervals: Stage['waits'], does: boolean, now: Instant): Stage['waits'] => {
  if (does === isOpen(intervals)) return intervals;
  return does ? [...intervals, { from: now }] : closedAt(intervals, now);
};
