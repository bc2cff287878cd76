import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { GivenAtFirst } from '../../services/dossiers/model.ts';
import { Region } from '../../law/identifiers/region.ts';
import { DeadlineSpec, Suspension } from '../../law/deadline/model.ts';
import { Instant } from '../../law/instant.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { PersonRef } from '../../platform/persons/model.ts';
import { OrderId } from '../../services/orders/model.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { WaitsForName } from '../../services/partners/waits.ts';
import { NewOwner, Owner, ProjectId } from '../projects/model.ts';
import { SiteGeometry } from '../../law/geometry/geojson.ts';
import { Citation, Slug } from './rules/model.ts';
import { Terms } from './rules/terms.ts';

export const RiverId = idOf('ra').brand<'RiverApprovalId'>().meta({ id: 'RiverApprovalId' });
export type RiverId = z.infer<typeof RiverId>;

const line = (max: number) => z.string().trim().min(1).max(max);
const freeText = line(2_000);

const Site = z.strictObject({ region: Region, address: line(300), geometry: SiteGeometry });

/** An application to the window (Art. 15): alone with everything, or from a project, which has said most of it. */
export const NewRiverApproval = z
  .strictObject({
    project: ProjectId.optional(),
    applicant: NewOwner.optional(),
    activity: line(40),
    planned: freeText.describe('What is planned'),
    site: Site.optional(),
    materials: z.array(GivenAtFirst).max(50).default([]),
  })
  .refine(({ project, applicant }) => project !== undefined || applicant !== undefined, {
    error: 'river-applicant',
    path: ['applicant'],
  })
  .refine(({ project, site }) => project !== undefined || site !== undefined, {
    error: 'river-site',
    path: ['site'],
  })
  .meta({ id: 'NewRiverApproval' });

/** What the applicant says anew of its plan: what is not said stays. Whoever was asked is asked again. */
export const Restatement = z
  .strictObject({ activity: Slug.optional(), planned: freeText.optional(), site: Site.optional() })
  .refine((restated) => Object.keys(restated).length > 0, { error: 'river-restated' })
  .meta({ id: 'RiverRestatement' });
export type Restatement = z.infer<typeof Restatement>;

/** A person who decides: by name and post. No machine, clock or department can stand here. */
const NamedPerson = z.strictObject({ name: line(60), post: line(100) });

const Condition = z.strictObject({ text: freeText, dueOn: PlainDate.optional() });

/** What may not be published (政府信息公开条例 arts. 14, 15), and why. */
export const Withheld = z
  .strictObject({
    parts: z
      .array(z.enum(['applicant', 'reasons', 'conditions']))
      .min(1)
      .max(3),
    ground: z.enum(['state-secret', 'public-safety', 'trade-secret', 'personal-privacy']),
  })
  .meta({ id: 'RiverWithheld' });

/** What is said of what was published: it is put right, or withdrawn from the public list, and why. */
export const ChangedPublication = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('correct'),
      because: freeText.describe('Published with it'),
      reasons: z.array(freeText).min(1).max(20).optional(),
      withheld: Withheld.optional(),
    }),
    z.strictObject({ act: z.literal('withdraw'), because: freeText.describe('Published in its place') }),
  ])
  .meta({ id: 'RiverPublicationChange' });
export type ChangedPublication = z.infer<typeof ChangedPublication>;

const decision = {
  outcome: z.enum(['approved', 'approved-with-conditions', 'refused']),
  decidedBy: NamedPerson,
  reasons: z.array(freeText).min(1).max(20),
  conditions: z.array(Condition).max(40).default([]),
  /** For each opinion "not met" that the decision goes against, by its order: why. */
  overrides: z
    .array(z.strictObject({ orderId: OrderId, reasons: freeText }))
    .max(12)
    .default([]),
  withheld: Withheld.optional().describe('What of it may not be published'),
};

/** What a person decides: always with reasons; against a department's opinion only with reasons of their own. */
export const NewDecision = z
  .strictObject(decision)
  .refine(({ outcome, conditions }) => outcome !== 'approved-with-conditions' || conditions.length > 0, {
    error: 'river-conditions',
    path: ['conditions'],
  })
  .meta({ id: 'NewRiverDecision' });
export type NewDecision = z.infer<typeof NewDecision>;

/** As it is kept: the name is sealed. `subject` is the token's own: whose session it was. */
export const Decision = z.strictObject({
  ...decision,
  decidedBy: NamedPerson.extend({ name: PersonRef }),
  at: Instant,
  subject: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** As it is read: a decision is signed, and whoever may see the case sees by whom. */
export const DecisionView = Decision.extend({
  decidedBy: z.object({ name: z.string(), post: z.string() }),
}).meta({ id: 'RiverDecision' });
export type DecisionView = z.infer<typeof DecisionView>;

const riverStatuses = [
  'submitted',
  'incomplete',
  'in-review',
  'expert-meeting',
  'to-be-decided',
  'decided',
  'published',
  'referred',
  'withdrawing',
  'withdrawn',
] as const;
export const RiverStatus = z.enum(riverStatuses).meta({ id: 'RiverApprovalStatus' });
export type RiverStatus = z.infer<typeof RiverStatus>;

export const ExpertMeeting = z
  .strictObject({
    heldOn: PlainDate,
    experts: z.int().min(3).max(99).describe('How many took part'),
    conclusion: freeText,
  })
  .meta({ id: 'ExpertMeeting' });
export type ExpertMeeting = z.infer<typeof ExpertMeeting>;

/** That a department's time ran out in silence: a breach, told upwards; it changes nothing else. */
export const Escalation = z
  .strictObject({
    orderId: OrderId,
    department: z.string(),
    since: Instant,
    at: Instant,
    to: z.string().describe('Who was told'),
  })
  .meta({ id: 'RiverEscalation' });
export type Escalation = z.infer<typeof Escalation>;

/** That the activity is prohibited where it is planned: found when it was looked at last. Only a refusal is open. */
const Prohibition = z.strictObject({ since: Instant, citations: z.array(Citation).min(1) });

const Review = z.strictObject({ department: z.string(), partner: PartnerId, orderId: OrderId });

export const RiverCase = z.strictObject({
  id: RiverId,
  status: RiverStatus,
  applicant: Owner,
  project: ProjectId.optional(),
  activity: z.string(),
  planned: freeText,
  site: Site,
  submittedAt: Instant,
  /** What the site was checked against, and found: kept whatever is published later. */
  areas: z.strictObject({ version: z.int(), official: z.boolean(), found: z.array(z.string()) }),
  rulesVersion: z.string(),
  level: z.string().optional(),
  /** By which it is handled; of a case that was taken before rules had versions, those of then. */
  terms: Terms.optional(),
  /** Since when it is what it is now: its limit runs from then on. */
  restatedAt: Instant.optional(),
  prohibited: Prohibition.optional(),
  missing: z.array(MaterialKind).default([]),
  /** Accepted with missing documents (Art. 5): what is to follow, and by when. */
  makeUp: z
    .strictObject({
      missing: z.array(MaterialKind),
      deadline: DeadlineSpec,
      overdueSince: Instant.optional(),
    })
    .optional(),
  reviews: z.array(Review).default([]),
  /** Asked of a plan that is no more: withdrawn one by one. */
  dropped: z.array(Review).max(200).optional(),
  /** Complete, but nobody is registered as these departments: none is asked until all can be, and no limit of theirs runs. */
  waits: z.array(WaitsForName).min(1).optional(),
  suspensions: z.array(Suspension).default([]),
  meeting: ExpertMeeting.optional(),
  escalations: z.array(Escalation).default([]),
  toBeDecidedAt: Instant.optional(),
  decision: Decision.optional(),
  breachedAt: Instant.optional(),
  endedAt: Instant.optional(),
});
export type RiverCase = z.infer<typeof RiverCase>;

/** A condition of the decision, handed on with a day that is watched. */
export const Obligation = z
  .strictObject({
    number: z.int().min(1),
    text: freeText,
    dueOn: PlainDate.optional(),
    status: z.enum(['open', 'reported', 'fulfilled']),
    reportedAt: Instant.optional(),
    overdueSince: Instant.optional(),
    fulfilledAt: Instant.optional(),
  })
  .meta({ id: 'Obligation' });
export type Obligation = z.infer<typeof Obligation>;
