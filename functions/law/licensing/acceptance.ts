import * as z from 'zod';
import { err, ok, type Result } from '../../common/result.ts';
import { DeadlineSpec, LegalBasis } from '../deadline/model.ts';
import { reckon } from '../deadline/reckon.ts';
import type { WorkingTime } from '../deadline/working-time.ts';
import { Instant } from '../instant.ts';
import { basisOf, daysOf } from '../legal-data/cite.ts';
import type { LegalVersion } from '../legal-data/version.ts';
import { WorkingDays } from '../working-days.ts';
import { MaterialKind } from '../missing-documents.ts';

/** What was told to be missing: one list, once. */
const Told = z.strictObject({
  at: Instant,
  reasons: z.array(z.string()).max(20),
  asks: z.array(MaterialKind).max(50).default([]),
});
export type Told = z.infer<typeof Told>;

/** How a licence is handled, as its published item or plan says. */
export const LicenceTerms = z
  .strictObject({
    limitsFrom: z
      .enum(['acceptance', 'receipt'])
      .default('acceptance')
      .describe('受理 (art. 42), or 收到 where its own law says so (生态环境法典 art. 102)'),
    handling: z
      .enum(['single', 'joint'])
      .default('single')
      .describe('joint: 统一、联合、集中办理 (art. 42(2): extended by 15 days and not by 10)'),
    extension: z
      .strictObject({ most: WorkingDays.max(90), basis: LegalBasis })
      .optional()
      .describe('By its own law: once, by so many working days at most (企业投资项目核准: 40); else art. 42'),
  })
  .meta({ id: 'LicenceTerms' });
export type LicenceTerms = z.infer<typeof LicenceTerms>;

/** An application for a licence from its receipt on. */
export const Licensing = LicenceTerms.extend({
  /** When what is being looked at was received: the application, or what was handed in to correct it. */
  receivedAt: Instant,
  told: Told.optional(),
  accepted: z
    .strictObject({
      /** From when on it counts as accepted: by silence, from its receipt. */
      asOf: Instant,
      at: Instant,
      by: z.enum(['department', 'law']),
    })
    .optional(),
}).meta({ id: 'Licensing' });
export type Licensing = z.infer<typeof Licensing>;

export const received = (terms: LicenceTerms, at: Instant): Licensing => ({ ...terms, receivedAt: at });

/**
 * The time in which the applicant is told of everything that is missing, or the application counts as accepted (art. 32(4)).
 * @param law the version in force by its receipt
 */
export const tellingDeadline = (receivedAt: Instant, law: LegalVersion): DeadlineSpec =>
  DeadlineSpec.parse({
    budget: daysOf(law, 'licence-told-once'),
    kind: 'statutory',
    basis: basisOf(law, 'told-once'),
    anchor: receivedAt,
  });

export const accept = (licensing: Licensing, now: Instant): Licensing =>
  licensing.accepted ? licensing : { ...licensing, accepted: { asOf: now, at: now, by: 'department' } };

/**
 * Nobody said in time what is missing: accepted as of its receipt, with part of the limit already used. One of the two
 * silences that help an applicant.
 * @param telling its time to be told, as it stands
 * @returns undefined while that time runs
 */
export const acceptedBySilence = (
  licensing: Licensing,
  telling: DeadlineSpec,
  now: Instant,
  workingTime: WorkingTime,
): (Licensing & { readonly accepted: NonNullable<Licensing['accepted']> }) | undefined => {
  if (licensing.accepted) return undefined;
  const { due } = reckon(telling, workingTime);
  if (due === null || now < due) return undefined;
  return { ...licensing, accepted: { asOf: licensing.receivedAt, at: due, by: 'law' } };
};

export type NotTold =
  | { readonly why: 'accepted-already' }
  /** Everything was to be told at once: these were not among it. */
  | {
      readonly why: 'not-told-before';
      readonly reasons: readonly string[];
      readonly asks: readonly string[];
    };

/** What is missing, told once; told again, only what was not met. */
export const tell = (licensing: Licensing, list: Told): Result<Licensing, NotTold> => {
  if (licensing.accepted) return err({ why: 'accepted-already' });
  const { told } = licensing;
  if (!told) return ok({ ...licensing, told: list });
  const reasons = list.reasons.filter((reason) => !told.reasons.includes(reason));
  const asks = list.asks.filter((kind) => !told.asks.includes(kind));
  if (reasons.length + asks.length > 0) return err({ why: 'not-told-before', reasons, asks });
  return ok(licensing);
};

/** The applicant has answered: what was handed in is received as an application is. */
export const corrected = (licensing: Licensing, now: Instant): Licensing => ({
  ...licensing,
  receivedAt: now,
});
