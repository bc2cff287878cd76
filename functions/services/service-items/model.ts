import * as z from 'zod';
import type { FieldError } from '../../common/field-error.ts';
import { Why } from '../calendar/model.ts';
import { PlanExplained } from '../deadlines/explain.ts';
import { GroundCode } from '../../law/legal-data/ground.ts';
import { DeadlineEnd, LegalBasis, PlanUnit } from '../../law/deadline/model.ts';
import { PlanStep } from '../../law/deadline/plan.ts';
import { Instant } from '../../law/instant.ts';
import { MaterialRule } from '../../law/missing-documents.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { Text } from '../../common/text.ts';
import { InstallationRules } from './installation.ts';

export const ServiceItemCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** What a matter is, as it is published (Art. 15, 20: lists and limits are published). */
export const ServiceItem = z.strictObject({
  name: Text,
  basis: LegalBasis.describe('The provision the limits rest on'),
  handledBy: z.string().trim().min(1).max(100).describe('The department that handles it'),
  ends: DeadlineEnd.default('end-of-day'),
  leavesOut: z
    .array(GroundCode)
    .max(20)
    .optional()
    .describe('What its limit leaves out, where it is no licence: grounds of the published list'),
  sameSiteMetres: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Of a matter at a site: two within so many metres are one; 0 by address alone'),
  /** Budgets, statutory and (shorter) promised, in one unit, as a graph: whoever comes after whom. */
  steps: z.array(PlanStep).min(1).max(200),
  /** What must be there, what may follow and by when, and what becomes of a case where it does not (容缺受理). */
  materials: MaterialRule.default({ required: [] }),
  installation: InstallationRules.optional().describe('Of a joint installation'),
});
export type ServiceItem = z.infer<typeof ServiceItem>;

/** What else an item must keep, where a product rests on it: by the item's code, each fault with its place. */
export type ItemChecks = Readonly<
  Record<string, (item: Pick<ServiceItem, 'steps' | 'installation'>) => FieldError[]>
>;

export const ServiceItemChange = ServiceItem.extend({
  effectiveFrom: PlainDate.describe('From which day cases begin with it; today or later'),
  why: Why,
  replaces: z.int().min(0).optional().describe('The version seen; 0 for none yet'),
}).meta({ id: 'ServiceItemChange' });
export type ServiceItemChange = z.infer<typeof ServiceItemChange>;

/** One version of an item: never changed. A running case keeps the one it began with. */
export const ServiceItemVersion = z.strictObject({
  code: ServiceItemCode,
  version: z.int().min(1),
  effectiveFrom: PlainDate,
  item: ServiceItem,
  publishedAt: Instant,
  publishedBy: z.string(),
  why: Why,
});
export type ServiceItemVersion = z.infer<typeof ServiceItemVersion>;

export const Release = ServiceItemVersion.pick({ version: true, effectiveFrom: true });
export type Release = z.infer<typeof Release>;

/** Versions that an item may come to have: each is kept, and named in what anyone reads of it. */
export const mostReleases = 1_000;

/** As anyone reads it: its limits computed, each with the path that makes it (Art. 9). */
export const ServiceItemView = ServiceItem.omit({ steps: true })
  .extend({
    code: ServiceItemCode,
    version: z.int(),
    effectiveFrom: PlainDate,
    limits: z.strictObject({ statutory: PlanExplained, promised: PlanExplained }),
    releases: z.array(Release).describe('Every version there is, and from when it holds'),
  })
  .meta({ id: 'ServiceItem' });

export const ServiceItemSummary = ServiceItemView.pick({
  code: true,
  version: true,
  effectiveFrom: true,
  name: true,
  handledBy: true,
})
  .extend({ unit: PlanUnit, statutory: z.number(), promised: z.number() })
  .meta({ id: 'ServiceItemSummary' });
