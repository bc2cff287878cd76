import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { Limit } from '../../platform/watch/limit.ts';
import { GroundCode } from '../../law/legal-data/ground.ts';
import { LegalBasis } from '../../law/deadline/model.ts';
import { withinBytes } from '../../common/bytes.ts';
import { Instant } from '../../law/instant.ts';
import { LetterOutcome } from '../../law/letter.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { Licensing } from '../../law/licensing/acceptance.ts';
import { eventBytes } from './limits.ts';
import { ExternalState } from './external-model.ts';
import { Extension } from './extension-model.ts';
import { OrderPersons } from './persons.ts';
import { Receipt } from './receipt-model.ts';
import { callBackEvents, callBackStatuses } from './kinds/call-back.ts';
import { commonEvents } from './kinds/events.ts';
import { emergencyEvents, emergencyStatuses } from './kinds/emergency-works.ts';
import { letterEvents, letterStatuses } from './kinds/letter.ts';
import { inspectionFailed, phaseStatuses } from './kinds/phase.ts';
import { paymentEvents, paymentStatuses } from './kinds/payment.ts';
import { reviewEvents, reviewStatuses } from './kinds/review.ts';
import { temporarySupplyEvents, temporarySupplyStatuses } from './kinds/temporary-supply.ts';
import { workOrderEvents, workOrderStatuses } from './kinds/work-order.ts';

export const OrderId = idOf('or').brand<'OrderId'>().meta({ id: 'OrderId' });
export type OrderId = z.infer<typeof OrderId>;

/** What a partner may say of its order. Which of it is allowed when stands in the kind's table. */
export const OrderEvent = withinBytes(
  z.discriminatedUnion('type', [
    ...commonEvents,
    ...workOrderEvents,
    ...letterEvents,
    ...reviewEvents,
    ...paymentEvents,
    ...callBackEvents,
    inspectionFailed,
    ...temporarySupplyEvents,
    ...emergencyEvents,
  ]),
  eventBytes,
).meta({ id: 'OrderEvent' });
export type OrderEvent = z.infer<typeof OrderEvent>;

export const OrderKind = z
  .enum([
    'work-order',
    'letter',
    'review',
    'payment',
    'call-back',
    'phase',
    'temporary-supply',
    'emergency-works',
  ])
  .meta({ id: 'OrderKind' });
export type OrderKind = z.infer<typeof OrderKind>;

export const OrderStatus = z
  .enum([
    ...workOrderStatuses,
    ...letterStatuses,
    ...reviewStatuses,
    ...paymentStatuses,
    ...callBackStatuses,
    ...phaseStatuses,
    ...temporarySupplyStatuses,
    ...emergencyStatuses,
  ])
  .meta({ id: 'OrderStatus' });
export type OrderStatus = z.infer<typeof OrderStatus>;

/** The points of an order that an execution may wait for. */
export const Milestone = z.enum(['accepted', 'ended']);
export type Milestone = z.infer<typeof Milestone>;

/** Why an order stands still, and where it goes on. */
export const Hold = z
  .discriminatedUnion('why', [
    z.strictObject({
      why: z.literal('returned'),
      from: OrderStatus,
      since: Instant,
      reasons: z.array(z.string()),
      asks: z.array(MaterialKind).optional().describe('Materials to be handed in'),
    }),
    z.strictObject({
      why: z.literal('suspended'),
      from: OrderStatus,
      since: Instant,
      basis: LegalBasis,
      /** On the published list, where its partner named it. */
      ground: GroundCode.optional(),
      /** When its time is over: the clock goes on by itself. */
      until: Instant.optional(),
      /** The project of which it is a part was paused: only the project's going on resumes it. */
      byProject: z.literal(true).optional(),
      /** What its partner let stand still before: it goes on with the project, until the end that it was given. */
      named: z.strictObject({ basis: LegalBasis, ground: GroundCode.optional(), until: Instant }).optional(),
      note: z.string().optional().describe('What its partner said with it'),
    }),
  ])
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;

/** A call about what an order connected, which is an order of its own. */
const CallBack = z.strictObject({
  round: z.int(),
  orderId: OrderId,
  takenUp: OrderId.optional().describe('After the last: the order of the department that deals with it'),
});
export type CallBack = z.infer<typeof CallBack>;

/** What one partner is asked to do for one subject: a case of whatever kind. */
export const Order = z.strictObject({
  id: OrderId,
  kind: OrderKind,
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  partner: z.string(),
  /** The partner who asked, where one did: it is told what becomes of the order. */
  askedBy: z.string().optional(),
  status: OrderStatus,
  /** What is asked for: as the kind says. No personal data. */
  request: z.record(z.string(), z.unknown()),
  persons: OrderPersons.optional(),
  createdAt: Instant,
  limits: z.record(z.string(), Limit),
  /** An application for a licence (行政许可): how far its receipt and acceptance have come. */
  licensing: Licensing.optional(),
  /** What the limit of a service leaves out, as its published item says: grounds of the list. */
  leavesOut: z.array(GroundCode).optional(),
  extension: Extension.optional(),
  /** What the applicant for a licence was given in writing, oldest first. */
  receipts: z.array(Receipt).optional(),
  hold: Hold.optional(),
  /** How often its partner has let it stand still. */
  holds: z.int().optional(),
  callBacks: z.array(CallBack).optional().describe('The calls about what it connected, the last one last'),
  survey: z.strictObject({ needed: z.boolean(), agreedFor: z.iso.date().optional() }).optional(),
  external: ExternalState.optional().describe('How the approvals for its line outside the site stand'),
  reasons: z.array(z.string()).optional(),
  /** What the partner said in the events its kind keeps, oldest first. */
  said: z.array(z.looseObject({ at: Instant, type: z.string() })).optional(),
  /** What became of a letter: spoken, or by silence, or withdrawn; told apart for ever (Art. 10). */
  outcome: LetterOutcome.optional(),
  endedAt: Instant.optional(),
  goesAt: z.int().optional().describe('When what is played is removed, in seconds since 1970'),
  sandbox: z
    .literal(true)
    .optional()
    .describe(
      'A case that the platform plays for this partner alone: nothing of it is counted, and it goes again',
    ),
});
export type Order = z.infer<typeof Order>;
