import * as z from 'zod';
import { Actor, type Named } from '../beneficiaries/model.ts';
import { idOf } from '../../../platform/ids.ts';
import { Limit } from '../../../platform/watch/limit.ts';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { PersonRef } from '../../../platform/persons/model.ts';
import { OfficialView } from '../../../platform/persons/shown.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { WaitsForName } from '../../../services/partners/waits.ts';
import { IntegrityField } from '../integrity/field.ts';
import { Cap } from '../policies/caps.ts';
import { EvaluationTerms, Publication, ReturnedTerms, Shares } from '../policies/payment-terms.ts';
import { PolicyVersion } from '../policy-version.ts';

export const EntitlementId = idOf('en').brand<'EntitlementId'>().meta({ id: 'EntitlementId' });
export type EntitlementId = z.infer<typeof EntitlementId>;

export const EntitlementStatus = z
  .enum([
    'matched',
    'in-scoring',
    'queued',
    'awaiting-confirmation',
    'in-review',
    'in-payment',
    'in-publication',
    'payment-refused',
    'payment-returned',
    'account-changed',
    'paid',
    'received',
    'disputed',
    'granted',
    'lapsed',
    'waived',
    'refused',
    'recovering',
    'recovered',
    'written-off',
  ])
  .meta({ id: 'EntitlementStatus' });
export type EntitlementStatus = z.infer<typeof EntitlementStatus>;

/** Where money goes from: it is paid, or it is on the way. */
const begin = ['in-publication', 'in-payment'] as const;

/** 数据比对 → 意愿确认 → 审核 → 公示 → 拨付 → 到账 (Art. 16), and 追回. What is not here cannot happen. */
export const entitlementTransitions = {
  matched: ['in-scoring', 'queued', 'awaiting-confirmation', 'in-review', ...begin, 'granted', 'lapsed'],
  'in-scoring': [
    ...(['queued', 'awaiting-confirmation', 'in-review'] as const),
    ...begin,
    ...(['granted', 'lapsed', 'refused', 'waived'] as const),
  ],
  queued: ['awaiting-confirmation', 'in-review', ...begin, 'granted', 'lapsed', 'waived'],
  'awaiting-confirmation': ['in-review', ...begin, 'granted', 'lapsed', 'waived'],
  'in-review': [...begin, 'granted', 'lapsed', 'refused'],
  'in-publication': ['in-payment', 'granted', 'lapsed', 'refused'],
  'in-payment': ['paid', 'payment-refused', 'payment-returned', 'account-changed', 'lapsed', 'recovering'],
  'payment-refused': ['in-payment', 'lapsed'],
  'payment-returned': ['in-payment', 'lapsed'],
  'account-changed': ['in-payment', 'lapsed'],
  paid: ['received', 'disputed', 'payment-returned', 'recovering'],
  received: ['recovering'],
  disputed: ['received', 'payment-returned', 'recovering'],
  granted: [],
  lapsed: [],
  waived: [],
  refused: [],
  recovering: ['recovered', 'written-off'],
  recovered: [],
  'written-off': [],
} as const satisfies Record<EntitlementStatus, readonly EntitlementStatus[]>;

export const fen = z.int().min(0).describe('Money in fen');

/** Where the money goes; personal, seen by the enterprise and by whoever pays. */
export const Account = z
  .strictObject({
    bank: z.string().trim().min(1).max(120),
    holder: z.string().trim().min(1).max(200),
    number: z
      .string()
      .trim()
      .regex(/^[0-9A-Z -]{6,40}$/i)
      .meta({ personal: true }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** A part of the payment, and the order by which it is paid. */
export const EntitlementInstalment = z
  .strictObject({
    fen,
    afterWorkingDays: z.int().min(0),
    startsAt: Instant.optional().describe('From when it can be ordered; known once granted'),
    orderId: OrderId.optional(),
    paid: fen.describe('By orders that have ended, without what the bank sent back'),
    settledAt: Instant.optional(),
    evaluation: EvaluationTerms.optional(),
    evaluatedAt: Instant.optional(),
    lapsedAt: Instant.optional().describe(
      'It is not paid any more: what it was to be evaluated for was not reached',
    ),
  })
  .meta({ id: 'EntitlementInstalment' });
export type EntitlementInstalment = z.infer<typeof EntitlementInstalment>;

const PlannedPayment = z.strictObject({ on: PlainDate, fen: z.int().positive() });

const stated = {
  reason: z.string().trim().min(1).max(1_000),
  plan: z
    .array(PlannedPayment)
    .min(1)
    .max(24)
    .describe('Days and sums, in order; together what is left to pay'),
  fundsExpectedOn: PlainDate.optional().describe('Where the fund is exhausted: when there is money again'),
};

/** What the responsible department says of a payment that is late (Art. 16). */
export const OverdueStatement = z.strictObject({
  ...stated,
  person: z.string().trim().min(1).max(60).describe('部门责任人'),
  contact: z.string().trim().min(3).max(60),
});
export type OverdueStatement = z.infer<typeof OverdueStatement>;

/** As it is kept: who answers for it by reference, sealed. */
export const KeptStatement = z.strictObject({ ...stated, official: PersonRef });
export type KeptStatement = z.infer<typeof KeptStatement>;

/** As it is read: in full by the beneficiary and the department. */
export const shownStatement = z.object({ ...stated, ...OfficialView.shape }).meta({ id: 'OverdueStatement' });

export const GivenStatement = KeptStatement.extend({
  givenAt: Instant,
  /** Fen that were paid when the plan was made: it plans what was left. */
  paidThen: fen,
  broken: z.array(PlainDate).describe('Days of the plan that passed unpaid and were reported'),
});

/** Money that a bank sent back (退回), and what became of it. */
export const ReturnedPayment = z
  .strictObject({
    orderId: OrderId,
    instalment: z.int().positive(),
    fen,
    at: Instant,
    reason: z.string(),
    returnedOn: PlainDate.optional(),
    reference: z.string().optional(),
    pending: z.literal(true).optional().describe('Another payment is under way: it is paid anew after that'),
    reissuedAt: Instant.optional().describe('When another account was confirmed for it'),
  })
  .meta({ id: 'ReturnedPayment' });
export type ReturnedPayment = z.infer<typeof ReturnedPayment>;

/** What somebody says against a benefit that is published (公示), and what its department decided. */
export const Objection = z
  .strictObject({
    id: z.string(),
    at: Instant,
    by: z.strictObject({ kind: z.enum(['enterprise', 'citizen']), id: z.string() }),
    reason: z.string(),
    decision: z.strictObject({ at: Instant, upheld: z.boolean(), reason: z.string() }).optional(),
  })
  .meta({ id: 'BenefitObjection' });
export type Objection = z.infer<typeof Objection>;

/** What is to be paid back, by when (追回), and what has been. */
export const Recovery = z
  .strictObject({
    fen,
    reason: z.string(),
    basis: z.string(),
    payInto: z.string(),
    since: Instant,
    plan: z.array(PlannedPayment),
    repayments: z.array(z.strictObject({ fen, on: PlainDate, reference: z.string(), at: Instant })),
    ended: z.strictObject({ at: Instant, reason: z.string() }).optional(),
  })
  .meta({ id: 'BenefitRecovery' });
export type Recovery = z.infer<typeof Recovery>;

/** The terms of the policy version, frozen with the entitlement. */
const Terms = z.strictObject({
  documentNumber: z.string(),
  confirmationLimit: z.int().nullable(),
  review: z.boolean(),
  paymentLimit: z.int(),
  noticeInterval: z.int(),
  payer: z.string(),
  phone: z.string(),
  limitedFund: z.boolean(),
  pot: z.string().optional().describe('The policy whose budget it draws on, where that is another'),
  allocation: z
    .strictObject({ kind: z.enum(['pro-rata', 'score']), on: PlainDate, score: z.number().optional() })
    .optional(),
  period: z
    .string()
    .optional()
    .describe('Of what is had more than once, which time: `2026`, `2026-Q1`, an event'),
  field: IntegrityField.optional(),
  scoring: z.string().optional().describe('The round in which reviewers score it'),
  publication: Publication.optional(),
  returned: ReturnedTerms.optional(),
  shares: Shares.optional(),
  untilPaid: z.array(z.string()).optional().describe('Conditions that must hold until it is paid'),
  capped: Cap.extend({ left: fen }).optional().describe('The cap that bounds it, and what that left'),
});

/** What reviewers scored it, as it was published last: in hundredths of a point. */
const EntitlementScore = z
  .strictObject({
    total: z.int().min(0),
    minimum: z.int().min(0),
    rank: z.int().positive(),
    of: z.int().positive(),
    passed: z.boolean(),
    ties: z.array(z.int().min(0)).describe('By which equals are told apart'),
    turn: z.int().positive().describe('How often results were published'),
  })
  .meta({ id: 'EntitlementScore' });

/** 兑现事项: one beneficiary's right under one policy version. The decision it rests on stands beside it, frozen. */
export const Entitlement = z.strictObject({
  id: EntitlementId,
  uscc: z.string().optional().describe('Of an enterprise'),
  citizen: z.string().optional().describe('Of a citizen: the id of the identity platform'),
  county: z.string().optional().describe('Of a county: its code'),
  actor: Actor.optional().describe(
    'Who confirms it and is told of it, for a citizen or a county: of a child its guardian',
  ),
  policy: PolicyVersion,
  department: z.string(),
  terms: Terms,
  fen,
  fenReckoned: fen
    .optional()
    .describe('What its rule came to, where a cap bounds it or the fund was shared out pro rata'),
  fenSaved: fen.optional().describe('What is saved by declaring it, where nothing is paid out'),
  score: EntitlementScore.optional(),
  status: EntitlementStatus,
  matchedAt: Instant,
  confirmedAt: Instant.optional(),
  grantedAt: Instant.optional(),
  paidAt: Instant.optional(),
  endedAt: Instant.optional(),
  /** The account on record that was confirmed, by reference. */
  account: PersonRef.optional(),
  accountVersion: z
    .int()
    .optional()
    .describe('Which version of the account on record was confirmed, or taken where nothing is asked'),
  factsDigest: z.string().describe('SHA-256 of the facts it was decided by'),
  limits: z.record(z.string(), Limit),
  instalments: z.array(EntitlementInstalment),
  /** Every payment order that was placed for it, those that were refused too. */
  paymentOrders: z.array(OrderId),
  reviewOrderId: OrderId.optional(),
  ended: z
    .strictObject({ name: z.string(), label: z.string(), citation: z.string(), at: Instant })
    .optional()
    .describe('What no longer holds, where that ended it before it was paid'),
  /** Why a review or the finance bureau refused; or what the enterprise disputes. */
  reasons: z.array(z.string()).optional(),
  /** It waits in the table, with no execution at work. */
  waits: WaitsForName.optional(),
  statement: GivenStatement.optional(),
  returns: z.array(ReturnedPayment).optional(),
  objections: z.array(Objection).optional(),
  recovery: Recovery.optional(),
  notices: z.int().min(0).describe('Overdue notices so far'),
  brokenPlans: z.int().optional().describe('Plans of its department that passed unpaid'),
  /** The number of the instalment whose execution has begun: a later one gets another when its day has come. */
  begun: z.int().min(0),
  /** One more with each execution that was started for it after its first. */
  round: z.int().positive(),
});
export type Entitlement = Omit<z.infer<typeof Entitlement>, keyof Named> & Named;

/** One overdue notice (Art. 16): exactly one of each sequence number. */
export const Notice = z.strictObject({
  sequence: z.int().positive(),
  at: Instant,
  fen: fen.describe('What was still to be paid'),
  dueOn: PlainDate,
  daysOverdue: z.number().min(0).describe('Working days, today included'),
  statement: KeptStatement.nullable().describe('Null when the department had given none'),
  nextNoticeOn: PlainDate,
  fundExhausted: z.boolean().optional().describe('It is queued for lack of funds'),
  title: z.string(),
  body: z.string().describe('As the beneficiary reads it, in Chinese; kept without the person responsible'),
  messageId: z.string(),
  deliveryId: z.string().optional(),
});
export type Notice = z.infer<typeof Notice>;

/** What an overdue notice says, before it is written and posted. */
export type DraftedNotice = Omit<Notice, 'at' | 'title' | 'body' | 'messageId' | 'deliveryId'>;
