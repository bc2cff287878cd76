import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { erased, type Persons } from '../../platform/persons/persons.ts';
import { shownName } from '../../platform/persons/shown.ts';
import { RiverId, type Decision, type RiverCase } from './model.ts';

/** A decision as anyone may read it (Art. 15: 予以公布). Personal data is masked, free text is cleared of numbers. */
export const PublicDecision = z
  .object({
    id: RiverId,
    applicant: z.string(),
    activity: z.string(),
    level: z.string(),
    region: z.string(),
    outcome: z.string(),
    reasons: z.array(z.string()),
    conditions: z.array(z.object({ text: z.string(), dueOn: PlainDate.optional() })),
    decidedBy: z.object({ name: z.string().describe('Masked'), post: z.string() }),
    decidedAt: Instant,
    departments: z.array(z.string()),
    areasVersion: z.int(),
    officialAreas: z.boolean(),
  })
  .meta({ id: 'PublicRiverDecision' });
type PublicDecision = z.infer<typeof PublicDecision>;

/** As it is kept: who decided by reference, so that an erasure reaches what was published too. */
export interface KeptDecision extends Omit<PublicDecision, 'decidedBy'> {
  readonly decidedBy: Decision['decidedBy'];
}

/** Telephone, identity and account numbers in what people wrote. */
export const withoutNumbers = (text: string): string =>
  text.replaceAll(/\d[\d -]{5,}[\dXx]/g, (digits) => '*'.repeat(digits.length));

/** @throws Error when the case was not decided: a bug of the caller. */
export const publicDecision = (one: RiverCase): KeptDecision => {
  const { decision, level } = one;
  if (!decision || level === undefined) throw new Fault(`Case ${one.id} has no decision to publish`);
  return {
    id: one.id,
    applicant: one.applicant.name,
    activity: one.activity,
    level,
    region: one.site.region,
    outcome: decision.outcome,
    reasons: decision.reasons.map(withoutNumbers),
    conditions: decision.conditions.map(({ text, dueOn }) => ({
      text: withoutNumbers(text),
      ...(dueOn && { dueOn }),
    })),
    decidedBy: decision.decidedBy,
    decidedAt: decision.at,
    departments: one.reviews.map(({ department }) => department),
    areasVersion: one.areas.version,
    officialAreas: one.areas.official,
  };
};

/** Decisions as anyone may read them: whoever decided is masked. */
export const shownDecisions = async (
  persons: Persons,
  kept: readonly KeptDecision[],
): Promise<PublicDecision[]> => {
  const known = await persons.read<'signatory'>(kept.map(({ decidedBy }) => decidedBy.name));
  return kept.map(({ decidedBy: { name, post }, ...decision }) => ({
    ...decision,
    decidedBy: { name: shownName(known.get(name) ?? erased, false), post },
  }));
};
