import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { LegalChanges, LegalDocument } from '../../law/legal-data/document.ts';
import { PlainDate } from '../../law/plain-date.ts';

/** What an operator publishes: the sections, and of those kept by names the entries, that change. */
export const LegalPublication = z.strictObject({
  effectiveFrom: PlainDate.describe('From which day what begins goes by it; today or later'),
  changes: LegalChanges,
  reason: z.string().trim().min(1).max(500).describe('Why, e.g. the number of the decision'),
  replaces: z.int().min(0).optional().describe('The latest version seen; 0 for none yet'),
});
export type LegalPublication = z.infer<typeof LegalPublication>;

/** A version and from when it holds. */
export const LegalRelease = z
  .strictObject({
    version: z.int().min(1),
    effectiveAt: Instant,
    publishedAt: Instant,
  })
  .meta({ id: 'LegalRelease' });
export type LegalRelease = z.infer<typeof LegalRelease>;

/** As it is kept, and never changed: what was published, and what it made of the version it amends. */
export interface PublishedLaw extends LegalRelease {
  /** The version that would have been in force at the moment it takes effect. */
  readonly amends: number;
  readonly changes: LegalChanges;
  readonly document: LegalDocument;
  readonly publishedBy: string;
  readonly reason: string;
}

/** Versions there may be: a function reads them all when it starts. */
export const mostVersions = 200;

export const LegalDataView = z
  .strictObject({
    version: z.int().min(0).describe('0 is the sample the platform ships with'),
    sample: z.boolean(),
    effectiveAt: Instant,
    document: LegalDocument,
    releases: z.array(LegalRelease).describe('Every version that was published, in the order of publication'),
  })
  .meta({ id: 'LegalData' });
