import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import type { PersonRef } from '../../platform/persons/model.ts';
import { DeliveryId } from '../webhooks/model.ts';

/** Who reads a message: an applicant, a department by the code that names it, any other partner, the operators together. */
export const Reader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enterprise'), id: z.string() }),
  z.strictObject({ kind: z.literal('citizen'), id: z.string() }),
  z.strictObject({ kind: z.literal('department'), id: z.string() }),
  z.strictObject({ kind: z.literal('partner'), id: z.string() }),
  z.strictObject({ kind: z.literal('operators') }),
]);
export type Reader = z.infer<typeof Reader>;

const messageCodes = [
  'entitlement.awaiting-confirmation',
  'entitlement.confirmed',
  'entitlement.payment-ordered',
  'entitlement.account-changed',
  'enterprise.account-changed',
  'entitlement.confirmation-due-soon',
  'entitlement.queued',
  'entitlement.lapsed',
  'entitlement.refused',
  'entitlement.granted',
  'entitlement.paid',
  'entitlement.payment-refused',
  'entitlement.waiting-for-name',
  'project.waiting-for-name',
  'river.waiting-for-name',
  'entitlement.disputed',
  'entitlement.overdue-notice',
  'entitlement.plan-broken',
  'entitlement.statement-wanted',
  'entitlement.escalated',
  'integrity.candidate',
  'integrity.determined',
  'integrity.dismissed',
  'integrity.withdrawn',
  'application.accepted',
  'application.accepted-by-law',
  'application.to-correct',
  'application.not-accepted',
  'application.suspended',
  'application.suspension-ended',
  'application.extended',
  'application.deadline-moved',
  'order.suspension-outlasted',
  'personal-data.erased',
  'watch.item-sick',
  'endpoint.paused',
  'channel.paused',
  'file.refused',
] as const;
export const MessageCode = z.enum(messageCodes).meta({ id: 'MessageCode' });
export type MessageCode = z.infer<typeof MessageCode>;

/** An in-platform message, in Chinese. To push it is to serve it (推送即视为送达): `at` is the moment of delivery. */
export const Message = z
  .strictObject({
    id: z.string(),
    at: Instant,
    code: MessageCode,
    title: z.string(),
    body: z.string().describe('In Chinese; names nobody but who reads it, and who answers to them (Art. 16)'),
    entitlementId: z.string().optional(),
    /** The same as a signed webhook, where the reader has an endpoint: its attempts are the proof of that delivery. */
    deliveryId: DeliveryId.optional(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/** As it is kept: who answers for what it says is told when it is read. */
export interface KeptMessage extends Message {
  readonly official?: PersonRef<'official'>;
}
