import * as z from 'zod';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { Instant } from '../../../law/instant.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { idOf } from '../../../platform/ids.ts';
import { Crossing, LineMatter } from '../../../services/orders/kinds/line.ts';
import { CommitmentId } from '../../../services/commitments/model.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { Service } from '../../../services/partners/model.ts';
import { WaitsForName } from '../../../services/partners/waits.ts';
import { Way } from './rules-model.ts';

export const ApprovalId = idOf('ea').brand<'ApprovalId'>().meta({ id: 'LineApprovalId' });
export type ApprovalId = z.infer<typeof ApprovalId>;

/** How an approval stands. `waiting`: nobody is registered as its department. */
export const ApprovalStatus = z
  .enum(['exempt', 'committed', 'filed', 'waiting', 'asked', 'approved', 'denied', 'withdrawn'])
  .meta({ id: 'LineApprovalStatus' });
export type ApprovalStatus = z.infer<typeof ApprovalStatus>;

/** Whose line crosses there, and how. */
const Use = z.strictObject({ service: Service, crossing: Crossing });
export type Use = z.infer<typeof Use>;

/** What one department is to say about one place that lines of a case cross: one order, whoever's lines they are. */
export const Approval = z
  .strictObject({
    id: ApprovalId,
    matter: LineMatter,
    place: z.string(),
    department: z.string(),
    way: Way,
    status: ApprovalStatus,
    uses: z.array(Use).max(20).describe('Whose lines cross there, as the approval covers them'),
    basis: LegalBasis,
    limit: WorkingDays.describe('Working days from the push'),
    /** It may be committed to instead, by the published thresholds: offered, and not imposed. */
    offered: z.literal(true).optional(),
    government: z.literal(true).optional().describe('A government of the county or above agrees as well'),
    orderId: OrderId.optional(),
    commitment: CommitmentId.optional().describe('That was made instead'),
    waits: WaitsForName.optional(),
    openedAt: Instant,
    endedAt: Instant.optional(),
  })
  .meta({ id: 'LineApproval' });
export type Approval = z.infer<typeof Approval>;

/** Approvals that a case may come to have: each is kept, whatever became of it. */
export const mostApprovals = 60;

/** The approvals for the lines of a case. */
export const External = z.strictObject({
  /** By which rules they were last opened. */
  rules: z.string(),
  approvals: z.array(Approval).max(mostApprovals),
});
export type External = z.infer<typeof External>;
