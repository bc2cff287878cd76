import * as z from 'zod';
import type { DeadlineKind } from '../../law/deadline/model.ts';
import { limitOf, PlanLimit, StepLimit } from '../../law/deadline/plan-limit.ts';
import { type Plan, PlanStep, StepId } from '../../law/deadline/plan.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { DeadlineView, explain } from '../../law/deadline/view.ts';
import { Instant } from '../../law/instant.ts';
import { own } from '../../common/own.ts';
import { type Language, Text, text } from '../../common/text.ts';
import type { WholeDeadline } from '../../law/deadline/whole.ts';
import type { Limits } from '../../platform/watch/limit.ts';

/** The path through its steps by which a whole is due, and what of it stood still. */
const PathExplained = z.strictObject({
  steps: z.array(StepId),
  lengthened: z.boolean().describe('It stood still or was extended, and is longer by that than the plan'),
  standing: z.array(StepId).describe('The steps that stand still now'),
});

/** A limit with its reasons: every day counted or skipped and why, and what became of it. */
const LimitExplained = DeadlineView.extend({
  metAt: Instant.optional(),
  breachedAt: Instant.optional().describe('Recorded once, whatever happens later'),
  path: PathExplained.optional().describe('Of a whole: the path that decides'),
});

/** A step of the plan: what it waits for, what may run beside it, and whether a day lost here is lost by the whole. */
const StepExplained = StepLimit.extend({
  title: PlanStep.shape.title,
  after: PlanStep.shape.after,
  course: z.enum(['serial', 'parallel']).describe('parallel when another step may run at the same time'),
}).meta({ id: 'StepExplained' });

/** How the whole limit is made up (Art. 9): serial steps add up, of parallel ones the longest holds. */
export const PlanExplained = PlanLimit.extend({ steps: z.array(StepExplained) }).meta({
  id: 'PlanExplained',
});

export const DeadlineExplained = z
  .object({
    subject: z.string(),
    asOf: Instant,
    limits: z.record(z.string(), LimitExplained),
    notes: z.array(Text).optional().describe('What happened to them besides the passing of days, in words'),
    plan: PlanExplained.optional(),
  })
  .meta({ id: 'DeadlineExplained' });
export type DeadlineExplained = z.infer<typeof DeadlineExplained>;

/** What has deadlines, as this domain sees it: the same for an order, a case, a letter, a project. */
export interface Subject {
  readonly id: string;
  /** What its file in a calendar is called. */
  readonly title: Text;
  readonly limits: Limits;
  /** The limit a calendar file is made of unless another one is asked for. */
  readonly main: string;
  /** What happened to its limits besides the passing of days. */
  readonly notes?: readonly Text[];
  readonly plan?: Plan;
  /** Its limits as the paths of the plan have them, by name. */
  readonly wholes?: Readonly<Record<string, WholeDeadline>>;
  readonly kind?: DeadlineKind;
  /** When it ended: everything is as of then. */
  readonly endedAt?: Instant | undefined;
}

export const explainPlan = (plan: Plan, kind: DeadlineKind): z.infer<typeof PlanExplained> => {
  const limit = limitOf(plan, kind);
  const byId = new Map(plan.steps.map((step) => [step.id, step]));
  return {
    ...limit,
    steps: limit.steps.map((step) => ({
      ...step,
      title: byId.get(step.id)?.title,
      after: byId.get(step.id)?.after ?? [],
      course: step.parallelWith.length > 0 ? 'parallel' : 'serial',
    })),
  };
};

type Path = z.infer<typeof PathExplained>;

/** While nothing ever stood, the path is the longest of the plan (Art. 9). */
const pathOf = ({ plan, wholes }: Subject, name: string, kind: DeadlineKind): Path | undefined => {
  const whole = own(wholes, name);
  if (!plan || !whole) return undefined;
  const { path, lengthened, standing } = whole;
  const moved = lengthened || standing.length > 0;
  return { steps: [...(moved ? path : limitOf(plan, kind).path)], lengthened, standing: [...standing] };
};

const pathWords = ({ steps, lengthened, standing }: Path, plan: Plan): Text[] => {
  const titles = new Map(plan.steps.map(({ id, title }) => [id, title]));
  const named = (ids: readonly StepId[], language: Language, between: string) =>
    ids.map((id) => `${titles.get(id)?.[language] ?? ''}（${id}）`).join(between);
  return [
    text(`以此路径计算：${named(steps, 'zh', ' → ')}`, `By this path: ${named(steps, 'en', ' → ')}`),
    ...(lengthened
      ? [
          text(
            '该路径曾中止计时或依法延长，只顺延该路径，不顺延其他路径',
            'This path stood still or was extended: that lengthens this path, and no other',
          ),
        ]
      : []),
    ...(standing.length > 0
      ? [
          text(
            `现中止计时的环节：${named(standing, 'zh', '、')}`,
            `Standing still now: ${named(standing, 'en', ', ')}`,
          ),
        ]
      : []),
  ];
};

/** The whole explanation as of `now`; a limit that was met, or a subject that has ended, stands still there. */
export const explainSubject = (
  subject: Subject,
  now: Instant,
  workingTime: WorkingTime,
): DeadlineExplained => ({
  subject: subject.id,
  asOf: subject.endedAt ?? now,
  limits: Object.fromEntries(
    Object.entries(subject.limits).map(([name, { deadline, metAt, breachedAt }]) => {
      const at = metAt ?? subject.endedAt ?? now;
      const explained = explain(reckon(deadline, workingTime), at, workingTime);
      const path = pathOf(subject, name, deadline.kind);
      return [
        name,
        {
          ...explained,
          ...(metAt && { metAt }),
          ...(breachedAt && { breachedAt }),
          ...(path && { path }),
          notes: [...explained.notes, ...(path && subject.plan ? pathWords(path, subject.plan) : [])],
        },
      ];
    }),
  ),
  ...(subject.notes && { notes: [...subject.notes] }),
  ...(subject.plan && { plan: explainPlan(subject.plan, subject.kind ?? 'promised') }),
});
