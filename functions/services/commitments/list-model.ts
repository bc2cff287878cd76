import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { LegalBasis } from '../../law/deadline/model.ts';
import { WorkingDays } from '../../law/working-days.ts';
import { DepartmentName } from '../partners/model.ts';
import { Confidence, publishedAs, publishing } from '../published/versions.ts';

export const CommitmentMatterCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe('Of the published list')
  .meta({ id: 'CommitmentMatterCode' });

/** How it is looked at afterwards whether what was committed to is true; or that it is not (免予核查). */
const Check = z
  .discriminatedUnion('way', [
    z.strictObject({
      way: z.literal('checked'),
      after: WorkingDays.describe('Working days after it was made'),
      within: WorkingDays.describe('In which the department then checks'),
      how: Text.describe('On the spot, by data, by sample'),
      by: DepartmentName.optional().describe('Else the department whose matter it is'),
    }),
    z.strictObject({ way: z.literal('exempt'), basis: LegalBasis }),
  ])
  .meta({ id: 'CommitmentCheck' });

/** A matter for which a commitment is taken instead of proof or approval (告知承诺清单), and what follows of a broken one. */
export const CommitmentMatter = z
  .strictObject({
    code: CommitmentMatterCode,
    title: Text,
    told: Text.describe(
      'What the applicant is told: conditions, duties, and what follows when they are not met',
    ),
    basis: LegalBasis,
    check: Check,
    mendWithin: WorkingDays.optional().describe(
      'In which a broken one may be mended; else it is revoked at once',
    ),
    excludedMonths: z.int().min(0).max(120).describe('For so long no commitment is taken of who broke one'),
    excludedFrom: z.enum(['this-matter', 'every-matter']).describe('From what'),
  })
  .meta({ id: 'CommitmentMatter' });
export type CommitmentMatter = z.infer<typeof CommitmentMatter>;

export const CommitmentList = z.strictObject({
  place: z.string().trim().min(1).max(100).describe('Whose list it is'),
  confidence: Confidence,
  sample: z.boolean().default(false),
  matters: z
    .array(CommitmentMatter)
    .max(200)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { error: 'matters-repeat' }),
});
export type CommitmentList = z.infer<typeof CommitmentList>;

export const CommitmentListChange = CommitmentList.extend(publishing).meta({ id: 'CommitmentListChange' });

export const CommitmentListView = CommitmentList.extend({ ...publishedAs, version: z.int() })
  .partial({ publishedAt: true, publishedBy: true, why: true })
  .meta({ id: 'CommitmentList' });
