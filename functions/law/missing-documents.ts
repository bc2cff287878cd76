import * as z from 'zod';
import { LegalBasis } from './deadline/model.ts';
import { WorkingDays } from './working-days.ts';
import type { Instant } from './instant.ts';
import { err, ok, type Result } from '../common/result.ts';

/** Names a kind of material, e.g. `site-plan`. */
export const MaterialKind = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe('A kind of material, e.g. `site-plan`')
  .meta({ id: 'MaterialKind' });
export type MaterialKind = z.infer<typeof MaterialKind>;

/** What becomes of a case whose missing materials did not come in time: never nothing. */
export const MakeUpOutcome = z.enum(['ended', 'suspended']);
export type MakeUpOutcome = z.infer<typeof MakeUpOutcome>;

/**
 * The materials of a service item. Critical ones must be there at acceptance; the others may follow (容缺受理, Art. 5)
 * within `within` working days of acceptance, and `otherwise` says what happens when they do not. Without `makeUp`
 * every material is critical.
 */
export const MaterialRule = z
  .strictObject({
    required: z.array(MaterialKind).max(100),
    makeUp: z
      .strictObject({
        mayFollow: z.array(MaterialKind).min(1).max(100),
        within: WorkingDays,
        otherwise: MakeUpOutcome,
        basis: LegalBasis,
      })
      .optional(),
  })
  .refine(({ required, makeUp }) => makeUp?.mayFollow.every((kind) => required.includes(kind)) ?? true, {
    error: 'may-follow-is-not-required',
    path: ['makeUp', 'mayFollow'],
  })
  .meta({ id: 'MaterialRule' });
export type MaterialRule = z.infer<typeof MaterialRule>;

/** A case that may be accepted: with everything, or with some materials still to come by rule. */
export type Acceptance =
  | { readonly accepted: 'complete' }
  | {
      readonly accepted: 'with-missing-documents';
      readonly missing: readonly MaterialKind[];
      /** The make-up date is `within` working days from acceptance: a deadline like any other, see `reckon`. */
      readonly makeUp: NonNullable<MaterialRule['makeUp']>;
    };

/** Refused for now: these must be there, all named at once (一次性告知). */
export interface CriticalMissing {
  readonly missing: readonly MaterialKind[];
}

const missingOf = (rule: MaterialRule, present: ReadonlySet<MaterialKind>): MaterialKind[] =>
  rule.required.filter((kind) => !present.has(kind));

/**
 * Whether a case may be accepted with what is there.
 * @param present what the applicant supplied and what the data platform or licence library holds, which is never asked
 *   for again (Art. 7)
 */
export function decideAcceptance(
  rule: MaterialRule,
  present: ReadonlySet<MaterialKind>,
): Result<Acceptance, CriticalMissing> {
  const missing = missingOf(rule, present);
  if (missing.length === 0) return ok({ accepted: 'complete' });
  const { makeUp } = rule;
  const critical = missing.filter((kind) => !makeUp?.mayFollow.includes(kind));
  if (!makeUp || critical.length > 0) return err({ missing: critical });
  return ok({ accepted: 'with-missing-documents', missing, makeUp });
}

/** How the make-up of a case stands: all there, still time, or over with the outcome its item says. */
export type MakeUpState =
  | { readonly state: 'complete' }
  | { readonly state: 'waiting'; readonly missing: readonly MaterialKind[] }
  | { readonly state: MakeUpOutcome; readonly missing: readonly MaterialKind[]; readonly basis: LegalBasis };

/**
 * @param present what is there at `now`
 * @param due the make-up date's due moment: what comes at it is too late
 */
export function makeUpState(
  { missing, makeUp }: Extract<Acceptance, { accepted: 'with-missing-documents' }>,
  present: ReadonlySet<MaterialKind>,
  due: Instant,
  now: Instant,
): MakeUpState {
  const still = missing.filter((kind) => !present.has(kind));
  if (still.length === 0) return { state: 'complete' };
  if (now < due) return { state: 'waiting', missing: still };
  return { state: makeUp.otherwise, missing: still, basis: makeUp.basis };
}
