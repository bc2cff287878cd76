import * as z from 'zod';
import { Seen } from '../../../law/legal-data/provision.ts';
import { Region } from '../../../law/identifiers/region.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { Convention } from './conventions.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import { Cap } from './caps.ts';
import { PolicyCode } from './code.ts';
import { Exclusion } from './exclusion.ts';
import { EvaluationTerms, Publication, ReturnedTerms, Shares } from './payment-terms.ts';
import { Period } from './period.ts';
import { IntegrityField } from '../integrity/field.ts';
import { Scoring } from './scoring.ts';
import { ForWhom } from './for-whom.ts';
import { Window } from './windows.ts';

/** Money in fen (分): integers only, here and in every payment that follows. */
export const Fen = z.int().positive().brand<'Fen'>().describe('Money in fen').meta({ id: 'Fen' });
export type Fen = z.infer<typeof Fen>;

/** A CEL expression over `enterprise` (or `citizen`, `county`) and `on`; publishing checks it against the record's schema. */
const Cel = z
  .string()
  .min(1)
  .max(1000)
  .describe('CEL over `enterprise` (the record’s facts) and `on` (the day)');
const WorkingDays = z.int().min(1).max(250);

/** One condition of a policy: what it asks, in Chinese, and where it is written. */
const Condition = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    label: z.string().min(1).max(120).describe('What is asked, in Chinese, as the enterprise reads it'),
    expression: Cel.describe('Yields bool'),
    citation: z.string().min(1).max(200).describe('The clause of the policy document'),
  })
  .meta({ id: 'PolicyCondition' });
type Condition = z.infer<typeof Condition>;

/** Half-up is 四舍五入; `toFen` is the unit rounded to: 1 a fen, 100 a yuan, 10000 a hundred yuan. */
export const Rounding = z
  .strictObject({
    mode: z.enum(['down', 'half-up', 'up']),
    toFen: z.union([z.literal(1), z.literal(10), z.literal(100), z.literal(10_000), z.literal(1_000_000)]),
  })
  .meta({ id: 'Rounding' });
export type Rounding = z.infer<typeof Rounding>;

/** How much one enterprise gets. A right or a qualification has no amount. */
export const Amount = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('fixed'), fen: Fen }),
    z
      .strictObject({
        kind: z.literal('table'),
        rows: z
          .array(
            z.strictObject({ label: z.string().min(1).max(80), when: Cel.describe('Yields bool'), fen: Fen }),
          )
          .min(1)
          .max(40),
      })
      .describe('The first row whose `when` holds; no row, no amount'),
    z
      .strictObject({
        kind: z.literal('formula'),
        expression: Cel.describe('Yields int: fen × `per`'),
        per: z
          .union([z.int().min(1).max(1_000_000_000_000), Cel])
          .describe(
            'Divisor, so that 3 % is `× 3` per 100; an expression where it is a rule too: 365 or 360 days',
          ),
        rounding: Rounding,
        cap: Fen.describe('Nobody gets more, in fen'),
      })
      .describe('round(expression ÷ per), capped; zero or less is no amount'),
  ])
  .meta({ id: 'Amount' });
export type Amount = z.infer<typeof Amount>;

/** A part of the payment; the parts of a policy add up to 10000 basis points. */
const Instalment = z
  .strictObject({
    basisPoints: z.int().min(1).max(10_000),
    afterWorkingDays: z.int().min(0).max(1_500).describe('From the day the entitlement is granted'),
    evaluation: EvaluationTerms.optional().describe('It is paid after an evaluation'),
  })
  .meta({ id: 'PolicyInstalment' });
type Instalment = z.infer<typeof Instalment>;

/** How a budget is shared out that does not reach everybody: on a day, among all who were matched by then. */
const Allocation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pro-rata'), on: PlainDate }),
    z.strictObject({
      kind: z.literal('score'),
      on: PlainDate,
      expression: Cel.optional().describe(
        'Yields int: the highest is served first; without it by what reviewers score',
      ),
    }),
  ])
  .describe('Without it first come, first served');

export type Allocation = z.infer<typeof Allocation>;

/** Where the money comes from, how much there is, and who gets it. */
const Fund = z
  .strictObject({
    source: z.string().min(1).max(120),
    budget: Fen.nullable(),
    sharedWith: PolicyCode.optional().describe('The policy whose budget this one draws on'),
    allocation: Allocation.optional(),
  })
  .meta({ examples: [{ source: '市级财政专项资金', budget: 5_000_000_00 }] });

/** A document that an entry was written from, and how whoever wrote it knows what it says. */
const Source = z
  .strictObject({
    place: z.string().min(1).max(60).describe('Where it is in force'),
    document: z.string().min(1).max(200),
    at: z.string().min(1).max(200).optional().describe('Where it was found'),
    seen: Seen.describe('Its text was read, another page tells of it, or it is known and was not found'),
  })
  .meta({
    id: 'PolicySource',
    examples: [{ place: '广西', document: '桂产业振兴指挥部〔2023〕2号 一（一）', seen: 'text' }],
  });

/** What a department writes: the catalogue entry. */
export const PolicyEntry = z.strictObject({
  code: PolicyCode,
  name: z.string().min(1).max(200),
  documentNumber: z.string().min(1).max(80).describe('文号'),
  kind: z.enum(['relief', 'award', 'right', 'qualification']).describe('减免 / 奖补 / 权益 / 资质'),
  mode: z.enum(['automatic', 'simple-application']).describe('免申即享 / 快申快享'),
  summary: z.string().max(1_000),
  sample: z.boolean().describe('样例, shown as such wherever the policy is shown'),
  sources: z.array(Source).max(8).optional().describe('What the entry was written from'),
  regions: z
    .array(Region)
    .min(1)
    .max(20)
    .describe('Where the enterprises it is for are registered: a condition; the city’s is for all'),
  industries: z
    .array(z.string().regex(/^[A-T]\d{0,4}$/))
    .max(200)
    .describe('Prefixes of the industries it is for: a condition; empty means all'),
  conventions: z
    .array(Convention)
    .max(8)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { error: 'duplicate-name' })
    .optional()
    .describe('口径: what the text leaves open and the department chooses'),
  conditions: z
    .array(Condition)
    .min(1)
    .max(15)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { error: 'duplicate-name' }),
  amount: Amount,
  payout: z
    .literal('none')
    .optional()
    .describe(
      '申报享受: what it comes to is saved when the beneficiary declares; it is told so, and nothing is paid out',
    ),
  instalments: z
    .array(Instalment)
    .min(1)
    .max(12)
    .refine((parts) => parts.reduce((sum, { basisPoints }) => sum + basisPoints, 0) === 10_000, {
      error: 'basis-points-do-not-add-up',
    }),
  fund: Fund,
  shares: Shares.optional().describe('Who bears which part of every sum; the last has the rest of a fen'),
  publication: Publication.optional(),
  returned: ReturnedTerms.optional(),
  payer: z.string().min(1).max(120).describe('Who pays'),
  paymentLimit: WorkingDays.describe('Working days from the grant to the payment'),
  noticeInterval: WorkingDays.describe('Working days between overdue notices (Art. 16 leaves it open)'),
  confirmation: z
    .strictObject({ limit: WorkingDays })
    .nullable()
    .describe('One click with the account; null when there is nothing to confirm'),
  review: z.boolean().describe('Whether a person reviews before payment'),
  windows: z
    .array(Window)
    .min(1)
    .max(12)
    .optional()
    .describe('Without it applications are taken while it is in force'),
  scoring: Scoring.optional(),
  period: Period.optional(),
  caps: z.array(Cap).min(1).max(5).optional(),
  beneficiary: ForWhom.optional().describe(
    'Whom it is for: citizens (惠民) or counties; enterprises where it is not said',
  ),
  untilPaid: z
    .array(z.string().min(1).max(40))
    .min(1)
    .max(10)
    .optional()
    .meta({ examples: [['scope.region']] })
    .describe(
      'Conditions, by name, that must hold until it is paid: what is known then not to be met ends it. `scope.alive` and `scope.region` of citizens too',
    ),
  excludes: z.array(PolicyCode).max(50).describe('不得重复享受: policies that cannot be had beside this one'),
  exclusions: z
    .array(Exclusion)
    .min(1)
    .max(10)
    .optional()
    .describe('The same within a year, and which of two stays'),
  field: IntegrityField.optional().describe('Of Art. 17, where it is late; industry-support where not said'),
  pilot: z
    .strictObject({ level: z.enum(['national', 'region', 'city']), name: z.string().min(1).max(200) })
    .optional()
    .describe('试点示范 it is a part of: no department publishes one while it is restricted (Art. 17 (2))'),
  validFrom: PlainDate,
  validTo: PlainDate.nullable().describe('Last day, included'),
  department: DepartmentName.describe('责任部门, as it is registered'),
  phone: z
    .string()
    .regex(/^[0-9-]{3,20}$/)
    .describe('The department’s public line'),
});
export type PolicyEntry = z.infer<typeof PolicyEntry>;

/** Whether money is paid under it: a right or a qualification has none, and some is saved and not paid. */
export const isPaidOut = ({ amount, payout }: Pick<PolicyEntry, 'amount' | 'payout'>): boolean =>
  amount.kind !== 'none' && payout === undefined;

/** The entry without what names it: what every version of a policy says. */
export const PolicyTerms = PolicyEntry.omit({ code: true }).meta({ id: 'PolicyTerms' });

/** A version of a policy. Once published its entry never changes: a change is a new version. */
export const Policy = PolicyEntry.extend({
  version: z.int().min(1),
  status: z.enum(['draft', 'published', 'superseded', 'ended']),
}).meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;
export type PolicyStatus = Policy['status'];

/** The moves of a policy version; what is not here is not possible. */
const POLICY_TRANSITIONS = {
  draft: { publish: 'published' },
  published: { supersede: 'superseded', end: 'ended' },
  superseded: {},
  ended: {},
} as const satisfies Readonly<Record<PolicyStatus, Readonly<Record<string, PolicyStatus>>>>;

type Moves = typeof POLICY_TRANSITIONS;
export type PolicyAction = { [From in PolicyStatus]: keyof Moves[From] }[PolicyStatus];

/** Where an action leads from a status read from the store, or undefined when it is not allowed there. */
export function policyMove(from: PolicyStatus, action: PolicyAction): PolicyStatus | undefined {
  const moves: Partial<Record<PolicyAction, PolicyStatus>> = POLICY_TRANSITIONS[from];
  return moves[action];
}

/** Matching, trying and granting look only at policies in force on that day. */
export const isInForce = (policy: Policy, on: PlainDate): boolean =>
  policy.status === 'published' &&
  policy.validFrom <= on &&
  (policy.validTo === null || on <= policy.validTo);
