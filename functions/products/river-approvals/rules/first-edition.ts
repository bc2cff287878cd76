import * as z from 'zod';
import { Fault } from '../../../common/fault.ts';
import { lazy } from '../../../common/lazy.ts';
import { Title } from '../../../common/text.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import first from './first-edition.json' with { type: 'json' };
import { ChecklistItem, review, Slug } from './model.ts';

/** What one activity at one level needed. */
const FirstRule = z.strictObject({ activity: Slug, level: Slug, ...review });

/**
 * The sample rules of the window before rules were published in versions (`river-2025.1`). They knew nothing that is
 * prohibited. Only a case that was taken by them still goes by their steps and limits; what is prohibited today is
 * prohibited to it too.
 */
const FirstRules = z.strictObject({
  version: z.string(),
  effectiveFrom: PlainDate,
  basis: LegalBasis,
  licence: LicenceTerms.optional(),
  supervisor: DepartmentName,
  levels: z.array(z.strictObject({ id: Slug, title: Title, rank: z.int() })),
  activities: z.array(z.strictObject({ id: Slug, title: Title })),
  checklists: z.record(DepartmentName, z.array(ChecklistItem)),
  rules: z.array(FirstRule),
});

export const firstRules = lazy(() => FirstRules.parse(first));

/** @throws Error when it has a gap: a test holds every activity against every level. */
export const ruleOf = (activity: string, level: string): z.infer<typeof FirstRule> => {
  const found = firstRules().rules.find((rule) => rule.activity === activity && rule.level === level);
  if (!found) throw new Fault(`No rule for ${activity} at ${level}`);
  return found;
};
