import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { erased, type Persons } from '../../platform/persons/persons.ts';
import { shownName } from '../../platform/persons/shown.ts';
import { RiverId, Withheld, type ChangedPublication, type Decision, type RiverCase } from './model.ts';
import { Citation } from './rules/model.ts';

/** A decision as anyone may read it (Art. 15: 予以公布). Personal data is masked, free text is cleared of numbers. */
export const PublicDecision = z
  .object({
    id: RiverId,
    applicant: z.string().optional().describe('Not where it is withheld'),
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
    prohibitedBy: z.array(Citation).optional().describe('Refused because it is prohibited'),
    withheld: Withheld.optional().describe('What may not be published, and on which ground'),
    corrections: z
      .array(z.object({ at: Instant, because: z.string() }))
      .optional()
      .describe('What was published before was wrong, and why'),
    withdrawn: z
      .object({ at: Instant, because: z.string() })
      .optional()
      .describe('Withdrawn from the public list: only this is left of what it said'),
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
  const { decision, level, prohibited } = one;
  if (!decision || level === undefined) throw new Fault(`Case ${one.id} has no decision to publish`);
  return withoutWithheld({
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
    ...(prohibited && { prohibitedBy: prohibited.citations }),
    ...(decision.withheld && { withheld: decision.withheld }),
  });
};

/** What may not be published is not kept among what is. */
const withoutWithheld = ({ withheld, ...kept }: KeptDecision): KeptDecision => {
  if (!withheld) return kept;
  const { applicant, ...rest } = kept;
  const parts = new Set(withheld.parts);
  return {
    ...rest,
    ...(applicant !== undefined && !parts.has('applicant') && { applicant }),
    ...(parts.has('reasons') && { reasons: [] }),
    ...(parts.has('conditions') && { conditions: [] }),
    withheld,
  };
};

/** The most corrections of what was published of one decision. */
export const mostCorrections = 20;

/**
 * What is published from then on; undefined where it is so already. The decision itself stays as it was signed: only what
 * anybody may read of it is another.
 */
export const republished = (
  before: KeptDecision,
  { because, ...change }: ChangedPublication,
  at: Instant,
): KeptDecision | undefined => {
  if (before.withdrawn) return undefined;
  const said = { at, because: withoutNumbers(because) };
  if (change.act === 'withdraw') {
    const { applicant: _, ...rest } = before;
    return { ...rest, reasons: [], conditions: [], withdrawn: said };
  }
  const { reasons, withheld } = change;
  return withoutWithheld({
    ...before,
    ...(reasons && { reasons: reasons.map(withoutNumbers) }),
    ...(withheld && { withheld }),
    corrections: [...(before.corrections ?? []), said],
  });
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
