import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { type DeadlineKind, LegalBasis, PlanUnit } from './model.ts';

export const StepId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe('Names a step within its plan')
  .meta({ id: 'StepId' });
export type StepId = z.infer<typeof StepId>;

/**
 * A step of a plan. Budgets are so many of `unit`, which all steps of a plan share, or they could not be added up; whether they are allowed is judged by `publishPlan`, which names every
 * fault at once.
 */
export const PlanStep = z
  .strictObject({
    id: StepId,
    title: Text.optional(),
    /** 法定: what the law allows. */
    statutory: z.number(),
    /** 承诺: what the department promises; without it the statutory limit. */
    promised: z.number().optional(),
    unit: PlanUnit.optional().describe('Working days, unless another is named; one for all steps of a plan'),
    basis: LegalBasis.optional(),
    /** The steps that must have ended before this one is received. */
    after: z.array(StepId).max(200).default([]),
  })
  .meta({ id: 'PlanStep' });
export type PlanStep = z.infer<typeof PlanStep>;
export type PlanStepInput = z.input<typeof PlanStep>;

declare const published: unique symbol;

/** Steps without a fault, each after those it waits for. Only `publishPlan` makes one. */
export interface Plan {
  readonly [published]: true;
  readonly steps: readonly PlanStep[];
}

/** In what the steps of a plan are counted. */
export const unitOf = ({ steps }: Plan): PlanUnit => steps[0]?.unit ?? 'working-days';

/** The step's limit of one kind, in the unit of its plan. */
export const budgetOf = (step: PlanStep, kind: DeadlineKind): number =>
  kind === 'promised' ? (step.promised ?? step.statutory) : step.statutory;
