import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { idOf } from '../../../platform/ids.ts';
import { DepartmentName } from '../../../services/partners/model.ts';

const title = z.string().trim().min(1).max(200);

/** What a department applies for through the platform, and may not while it is restricted (Art. 17 (2)). */
export const NewFundApplication = z
  .strictObject({
    kind: z
      .enum(['fiscal-subsidy', 'government-investment', 'pilot'])
      .describe('财政性资金补助、政府投资项目、试点示范'),
    title,
    fen: z.int().positive().optional().describe('How much is asked for, in fen'),
  })
  .meta({ id: 'NewFundApplication' });
export type NewFundApplication = z.infer<typeof NewFundApplication>;

const Restricted = z
  .object({ until: Instant, records: z.array(z.string()) })
  .meta({ id: 'DepartmentRestricted' });

export const FundApplication = NewFundApplication.extend({
  id: idOf('fa'),
  department: z.string(),
  appliedAt: Instant,
});
export type FundApplication = z.infer<typeof FundApplication>;

export const FundApplicationView = FundApplication.extend({
  restricted: Restricted.optional().describe('As it stands now: determined after it applied'),
}).meta({ id: 'FundApplication' });

/** Whom a list proposes for an award (评先评优). */
export const NewAwardList = z
  .strictObject({ title, departments: z.array(DepartmentName).min(1).max(200) })
  .meta({ id: 'NewAwardList' });
export type NewAwardList = z.infer<typeof NewAwardList>;

/** As anybody reads it: who is disqualified by a determination is shown so as long as that runs (Art. 17 (3)). */
export const AwardListView = z
  .object({
    id: z.string(),
    title,
    updatedAt: Instant,
    departments: z.array(z.object({ department: z.string(), disqualified: Restricted.optional() })),
  })
  .meta({ id: 'AwardList' });
