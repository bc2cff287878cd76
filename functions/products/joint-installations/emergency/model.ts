import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { Region } from '../../../law/identifiers/region.ts';
import { idOf } from '../../../platform/ids.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { DepartmentName, PartnerId, Service } from '../../../services/partners/model.ts';

export const EmergencyId = idOf('ew').brand<'EmergencyId'>().meta({ id: 'EmergencyWorksId' });
export type EmergencyId = z.infer<typeof EmergencyId>;

/** What a utility says as it begins to dig. When it begins no body says: the platform stamps it. */
export const NewEmergency = z
  .strictObject({
    service: Service.describe('Whose line has failed: one of those that the caller provides'),
    site: z.strictObject({
      region: Region,
      address: z.string().trim().min(1).max(300).describe('Which road, and where'),
    }),
    cause: z.string().trim().min(1).max(500).describe('What has failed; names nobody'),
  })
  .meta({ id: 'NewEmergencyWorks' });
export type NewEmergency = z.infer<typeof NewEmergency>;

/** A department of the road, and what it has answered: with its own order, in its own time. */
const Review = z.strictObject({
  department: DepartmentName,
  orderId: OrderId,
  answer: z.enum(['approved', 'refused']).optional(),
  answeredAt: Instant.optional(),
});
export type Review = z.infer<typeof Review>;

/** Emergency works (抢修): a utility's order, and one of each department for the papers that come afterwards. */
export const Emergency = z.strictObject({
  id: EmergencyId,
  partner: PartnerId,
  ...NewEmergency.shape,
  orderId: OrderId,
  reviews: z.array(Review).min(1),
  /** By which version of the rules its limits were set. */
  rules: z.string(),
  reportedAt: Instant,
});
export type Emergency = z.infer<typeof Emergency>;
