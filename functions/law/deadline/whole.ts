import { Fault } from '../../common/fault.ts';
import { addMillis, type Instant } from '../instant.ts';
import type { DeadlineSpec, Suspension } from './model.ts';
import { stepDeadline } from './plan-deadline.ts';
import { chains } from './plan-limit.ts';
import { budgetOf, type Plan, type PlanStep, type StepId } from './plan.ts';
import { reckon, type Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

/** What has become of a step. One that is not named has neither stood still nor ended. */
export interface StepCourse {
  readonly id: StepId;
  /** When it was pushed to its department, where it was pushed by itself. */
  readonly receivedAt?: Instant | undefined;
  readonly suspensions: readonly Suspension[];
  /** By how many days its own limit was lawfully extended (Administrative Licensing Law art. 42). */
  readonly extendedBy?: number | undefined;
  readonly endedAt?: Instant | undefined;
}

/** The deadline of a whole as its paths have it. */
export interface WholeDeadline {
  readonly deadline: DeadlineSpec;
  /** The path by which it is reckoned. */
  readonly path: readonly StepId[];
  /** Whether that path has stood still or was extended, so that the limit is the path's own and not the whole plan's. */
  readonly lengthened: boolean;
  /** The steps that stand still now: the applicant's turn, or a lawful suspension. */
  readonly standing: readonly StepId[];
}

/** A way to a step: until when it may lawfully take. */
interface Chain {
  readonly path: readonly StepId[];
  /** Whether anything on it ever stood still or was extended. */
  readonly stood: boolean;
  readonly reckoning: Reckoning;
}

/** A step that has begun or ended, and until when the path through it may lawfully take. */
interface Reached extends Omit<Chain, 'stood'> {
  readonly id: StepId;
  /** The days of the path, so that of several that are due at once the longest is named. */
  readonly days: number;
  readonly endedAt: Instant | undefined;
  readonly lengthened: boolean;
}

/** Due moments in order; one that stands still is due after all others. */
const dueOf = ({ reckoning }: Pick<Chain, 'reckoning'>): string => reckoning.due ?? '~';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const latest = <C extends Pick<Chain, 'reckoning'>>(all: readonly C[]): C | undefined =>
  all.toSorted((a, b) => compare(dueOf(b), dueOf(a)))[0];

/** The longest way on from a step to an end of the plan, without it. */
function wayOn(plan: Plan, from: ReadonlyMap<StepId, number>, id: StepId): StepId[] {
  const followers = plan.steps.filter(({ after }) => after.includes(id));
  const next = followers.toSorted((a, b) => (from.get(b.id) ?? 0) - (from.get(a.id) ?? 0))[0];
  return next ? [next.id, ...wayOn(plan, from, next.id)] : [];
}

/**
 * A whole is as late as its paths (Art. 9). A path that stood still, because it was the applicant's turn or by a lawful
 * suspension, lengthens itself by that time and no other, and so does one with a step that was extended by days; so the whole
 * is late only when a path is that had no more time.
 *
 * Of every step that has begun, the path through it is reckoned: the steps before it, each time the one that might lawfully
 * end last, and the longest way on. It may take as long as the whole plan may, or as long as its own steps and the time they
 * stood come to, whichever is later. The whole is due at the first such moment of a step that goes on; it stands still when
 * all that has begun stands still; and where a step was too late, it keeps the moment at which the first one was.
 *
 * @param base the limit of the whole, with what stopped all of it
 * @param now as of when: of a whole that has ended, its end
 */
export function wholeDeadline(
  plan: Plan,
  base: DeadlineSpec,
  courses: readonly StepCourse[],
  now: Instant,
  workingTime: WorkingTime,
): WholeDeadline {
  const { kind } = base;
  const course = new Map(courses.map((one) => [one.id, one]));
  const { from } = chains(plan.steps, kind);
  const whole = { reckoning: reckon(base, workingTime) };
  const known = new Map<StepId, Chain>();

  const longer = (
    before: Chain | undefined,
    days: number,
    { suspensions: more = [], extendedBy = 0 }: Partial<StepCourse> = {},
  ): Chain => {
    const spec = before?.reckoning.spec ?? { ...base, budget: 0 };
    const suspensions = [...spec.suspensions, ...more];
    const lengthened = { ...spec, budget: spec.budget + days + extendedBy, suspensions };
    return {
      path: before?.path ?? [],
      stood: before?.stood === true || suspensions.length > 0 || extendedBy > 0,
      reckoning: reckon(lengthened, workingTime),
    };
  };

  /** Its own clock, from its push, or from the last lawful moment for it: what was pushed too late gains nothing. */
  const ownClock = (step: PlanStep, before: Chain | undefined): Chain[] => {
    const { receivedAt, suspensions = [], extendedBy = 0 } = course.get(step.id) ?? {};
    const lawful = before?.reckoning.due;
    if (!lawful || receivedAt === undefined) return [];
    const anchor = receivedAt < lawful ? receivedAt : addMillis(lawful, -1);
    const { basis, ends } = base;
    const spec = stepDeadline(plan, step.id, kind, {
      anchor,
      basis,
      ends,
      suspensions: [...base.suspensions, ...suspensions],
    });
    // The way on may end there, so it rolls as the whole does.
    const { rolls: _, ...rolling } = { ...spec, budget: spec.budget + extendedBy };
    return [{ path: [], stood: true, reckoning: reckon({ ...rolling, ...rollsAs(base) }, workingTime) }];
  };

  const chainTo = (step: PlanStep): Chain => {
    const before = latest(step.after.flatMap((id) => known.get(id) ?? []));
    const after = longer(before, budgetOf(step, kind), course.get(step.id));
    const found = after.stood ? latest([after, ...ownClock(step, before)]) : undefined;
    const named = { ...(found ?? after), path: [...(before?.path ?? []), step.id] };
    known.set(step.id, named);
    return named;
  };

  const reach = (step: PlanStep): Reached => {
    const { id } = step;
    const to = chainTo(step);
    const behind = (from.get(id) ?? 0) - budgetOf(step, kind);
    const own = to.stood ? longer(to, behind) : whole;
    const lengthened = dueOf(own) > dueOf(whole);
    return {
      id,
      path: [...to.path, ...wayOn(plan, from, id)],
      days: to.reckoning.spec.budget + behind,
      endedAt: course.get(id)?.endedAt,
      lengthened,
      reckoning: lengthened ? own.reckoning : whole.reckoning,
    };
  };

  const reached = plan.steps
    .filter(({ after }) => after.every((id) => course.get(id)?.endedAt !== undefined))
    .map(reach);
  // A suspension that was given an end leaves a due moment, and stands until then.
  const standsNow = (id: StepId) =>
    (course.get(id)?.suspensions ?? []).some(({ from, to = '~' }) => from <= now && now < to);
  const standing = reached
    .filter(({ endedAt }) => endedAt === undefined)
    .filter(({ id, reckoning }) => reckoning.status === 'suspended' || standsNow(id))
    .map(({ id }) => id);
  const { path, lengthened, reckoning } = decisive(reached, now);
  return { deadline: reckoning.spec, path, lengthened, standing };
}

/** The first that was too late; else of those that go on the first to be due; else the last to stand still, or to end. */
function decisive(reached: readonly Reached[], now: Instant): Reached {
  const byDue = reached.toSorted((a, b) => compare(dueOf(a), dueOf(b)) || b.days - a.days);
  const open = byDue.filter(({ endedAt }) => endedAt === undefined);
  const late = byDue.find((one) => (one.endedAt ?? now) >= dueOf(one));
  const goesOn = open.find(({ reckoning }) => reckoning.due !== null);
  const stands = open.toSorted((a, b) => compare(sinceOf(b), sinceOf(a)))[0];
  const last = byDue.at(-1);
  if (!last) throw new Fault('A plan has a step with which it begins');
  return late ?? goesOn ?? stands ?? last;
}

const rollsAs = ({ rolls }: DeadlineSpec) => (rolls === undefined ? {} : { rolls });

const sinceOf = ({ reckoning }: Reached): string => (reckoning.status === 'suspended' ? reckoning.since : '');
