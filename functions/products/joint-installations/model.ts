import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { Limit } from '../../platform/watch/limit.ts';
import { GroundCode } from '../../law/legal-data/ground.ts';
import { DeadlineEnd, DeadlineSpec, LegalBasis } from '../../law/deadline/model.ts';
import { PlanStep } from '../../law/deadline/plan.ts';
import { ProjectCode } from '../../law/identifiers/project-code.ts';
import { Region } from '../../law/identifiers/region.ts';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { MakeUpOutcome, MaterialKind } from '../../law/missing-documents.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { kept, sent, shown } from '../../platform/persons/forms.ts';
import { FileId } from '../../services/dossiers/file-id.ts';
import { OrderId } from '../../services/orders/model.ts';
import { PartnerId, Service } from '../../services/partners/model.ts';
import { NewBatch, Phase } from './batches/model.ts';
import { External } from './external/model.ts';
import { NewTerm, Term } from './temporary/model.ts';

export const CaseId = idOf('ji').brand<'JointInstallationId'>().meta({ id: 'JointInstallationId' });
export type CaseId = z.infer<typeof CaseId>;

const positive = (max: number) => z.number().positive().max(max);
const line = (max: number) => z.string().trim().min(1).max(max);

/** What is asked of each utility (docs/domain.md, "Form fields seen in practice"): none of the services is left out. */
const requests = {
  water: z.strictObject({
    service: z.literal('water'),
    dailyUseM3: positive(1_000_000).describe('m³ a day'),
    pipeDiameterMm: z.int().min(15).max(2_000).describe('Nominal diameter in mm'),
  }),
  drainage: z.strictObject({ service: z.literal('drainage'), outlet: line(200).describe('Where to') }),
  power: z.strictObject({
    service: z.literal('power'),
    loadKva: positive(1_000_000).describe('kVA'),
    voltage: z.enum(['low', 'high']),
    supply: z.enum(['single', 'dual']),
  }),
  gas: z.strictObject({ service: z.literal('gas'), m3PerHour: positive(1_000_000), use: line(200) }),
  heat: z.strictObject({ service: z.literal('heat'), kilowatts: positive(1_000_000) }),
  telecom: z.strictObject({
    service: z.literal('telecom'),
    lines: z.int().min(1).max(100_000),
    bandwidthMbps: positive(1_000_000),
  }),
} as const satisfies { [S in Service]: z.ZodObject<{ service: z.ZodLiteral<S> }> };

type OneOf<T> = [T[keyof T], ...T[keyof T][]];
export const ServiceRequest = z
  .discriminatedUnion('service', Object.values(requests) as OneOf<typeof requests>)
  .meta({ id: 'ServiceRequest' });
export type ServiceRequest = z.infer<typeof ServiceRequest>;

const reference = { kind: line(60) };
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');
/** A document by where the licence library holds it, or by its digest; never asked for twice (Art. 7). */
export const Reference = z
  .union([
    z.strictObject({ ...reference, reference: line(200) }).meta({ id: 'MaterialReference' }),
    z.strictObject({ ...reference, sha256: digest }).meta({ id: 'MaterialDigest' }),
  ])
  .meta({ id: 'MaterialAtFirst' });
/** The same, or handed in as a file of the case: which there is only once there is the case. */
export const Material = z
  .union([
    ...Reference.options,
    z.strictObject({ ...reference, file: FileId.describe('Of `POST /v1/files`, found clean') }),
  ])
  .meta({ id: 'Material' });
export type Material = z.infer<typeof Material>;

/** What is asked for, at whichever route: each service once, since an order and its steps are named by their service. */
export const ServicesOnce = z
  .array(ServiceRequest)
  .min(1)
  .max(Object.keys(requests).length)
  .refine((services) => new Set(services.map(({ service }) => service)).size === services.length, {
    error: 'services-repeat',
  });

/** What names people, in one of its forms. */
interface Form {
  readonly contact: z.ZodType;
  readonly resident: z.ZodType;
  readonly signatory: z.ZodType;
}

/** Who applies: an enterprise, or a natural person at home, of whom nothing is asked but whom to call. */
const applicantIn = <F extends Form, K extends z.ZodRawShape>({ contact, resident }: F, known: K) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('enterprise').optional(),
      uscc: Uscc,
      name: line(100),
      contact: contact as F['contact'],
    }),
    z.strictObject({ kind: z.literal('citizen'), ...known, contact: resident as F['resident'] }),
  ]);

const applicationIn = <F extends Form, M extends z.ZodType, K extends z.ZodRawShape>(
  form: F,
  material: M,
  known: K,
) =>
  z.strictObject({
    applicant: applicantIn(form, known),
    project: z
      .strictObject({
        code: ProjectCode,
        name: line(200),
        key: z.boolean().default(false).describe('重点项目'),
      })
      .optional(),
    site: z.strictObject({
      region: Region,
      address: line(300),
      location: z
        .strictObject({
          longitude: z.number().min(109.5).max(111.6),
          latitude: z.number().min(24.2).max(26.5),
        })
        .optional()
        .describe('CGCS2000 degrees, inside Guilin'),
    }),
    services: ServicesOnce,
    materials: z.array(material).max(50).default([]),
    /** What the applicant undertakes instead of proving it first (告知承诺): the green channel rests on it. */
    commitments: z
      .array(
        z.strictObject({
          subject: line(200).describe('What is undertaken, e.g. the road excavation permit'),
          madeBy: (form.signatory as F['signatory']).describe('Who signs'),
          madeOn: PlainDate,
        }),
      )
      .max(20)
      .default([]),
    wantedBy: PlainDate.optional(),
    temporary: Term.optional().describe('Supplied for a time only, while somebody builds'),
  });

/** Whom the applicant chose for a service: needed where several may be asked, such as for telecom. */
export const ChosenProviders = z
  .partialRecord(Service, PartnerId)
  .describe(
    'Where several may be asked for a service: the one that is, see `GET /v1/joint-installations/providers`',
  )
  .meta({ id: 'ChosenProviders' });

/** A citizen is who the token says: no body names one. */
export const NewApplication = applicationIn(sent, Reference, {})
  .extend({
    providers: ChosenProviders.optional(),
    temporary: NewTerm.extend({
      services: ServicesOnce.optional().describe(
        'What is supplied for a time beside what is applied for, as a case of its own; without it all of `services` are',
      ),
    }).optional(),
    batch: NewBatch.optional().describe('Buildings that are connected by phases'),
  })
  .refine(({ project, commitments }) => commitments.length === 0 || project?.key === true, {
    error: 'commitments-need-key-project',
    path: ['commitments'],
  })
  .meta({ id: 'NewJointInstallation' });
export type NewApplication = z.infer<typeof NewApplication>;
export const Application = applicationIn(kept, Material, { citizen: z.string() });
export type Application = z.infer<typeof Application>;
export const ApplicationView = applicationIn(shown, Material, {}).meta({ id: 'ShownApplication' });
export type ApplicationView = z.infer<typeof ApplicationView>;

const caseStatuses = [
  'submitted',
  'in-progress',
  'completed',
  'partly-completed',
  'rejected',
  'withdrawn',
  /** Ended because what was missing did not come in time, as its item says (容缺受理). */
  'ended-incomplete',
] as const;
export const CaseStatus = z.enum(caseStatuses).meta({ id: 'JointInstallationStatus' });
export type CaseStatus = z.infer<typeof CaseStatus>;

/** From where a case may go where; what is not here cannot happen. */
export const caseTransitions = {
  submitted: ['in-progress', 'withdrawn', 'ended-incomplete'],
  'in-progress': ['completed', 'partly-completed', 'rejected', 'withdrawn', 'ended-incomplete'],
  completed: [],
  'partly-completed': [],
  rejected: [],
  withdrawn: [],
  'ended-incomplete': [],
} as const satisfies Record<CaseStatus, readonly CaseStatus[]>;

/** Whose order each service is: chosen when the application is taken, so that it stays as it was told. */
export const Assignment = z.strictObject({ service: Service, partner: PartnerId, orderId: OrderId });
export type Assignment = z.infer<typeof Assignment>;

export const Channel = z.enum(['ordinary', 'green']);
export type Channel = z.infer<typeof Channel>;

/**
 * A case accepted with materials missing (容缺受理, Art. 5): until when they may follow, and what then. One of the last
 * two is written, once.
 */
export const MakeUp = z.strictObject({
  missing: z.array(MaterialKind).min(1),
  otherwise: MakeUpOutcome,
  deadline: DeadlineSpec,
  /** Keys of the reminders that were sent. */
  reminded: z.array(z.string()).optional(),
  suppliedAt: Instant.optional(),
  lapsedAt: Instant.optional(),
});
export type MakeUp = z.infer<typeof MakeUp>;

export const Case = z.strictObject({
  id: CaseId,
  status: CaseStatus,
  channel: Channel.describe('green: key projects (Art. 13)'),
  application: Application,
  assignments: z.array(Assignment),
  /** The version of the limits this case began with and keeps. */
  limitsVersion: z.string(),
  basis: LegalBasis,
  ends: DeadlineEnd,
  /** The department that handles it, as its item names it. */
  department: z.string().optional(),
  /** What the limits of its providers leave out: grounds of the published list. */
  leavesOut: z.array(GroundCode).optional(),
  /** The steps as that version has them for what was asked. */
  plan: z.array(PlanStep).readonly(),
  limits: z.record(z.string(), Limit),
  makeUp: MakeUp.optional(),
  /** The approvals for its lines outside the site, once a plan has said what they cross. */
  external: External.optional(),
  /** The phases of a batch, each with its buildings. */
  batch: z.array(Phase).optional(),
  /** What others had under way at the same site when it was taken: for whoever works there, and no applicant. */
  alike: z.array(z.strictObject({ service: z.string(), caseId: CaseId })).optional(),
  /** The case stands still, its clock too, until what is missing comes. */
  hold: z.strictObject({ since: Instant, basis: LegalBasis }).optional(),
  submittedAt: Instant,
  /** Of a case of before: who was called about each connection. Now the order that connected it says so. */
  callBacks: z
    .array(
      z.strictObject({
        ...{ service: Service, round: z.int(), orderId: OrderId },
        takenUp: OrderId.optional().describe(
          'After the last: the order of the department that deals with it',
        ),
      }),
    )
    .optional(),
  surveyOn: PlainDate.optional(),
  endedAt: Instant.optional(),
});
export type Case = z.infer<typeof Case>;
