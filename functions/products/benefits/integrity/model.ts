import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import { PolicyVersion } from '../policy-version.ts';
import { IntegrityField } from './field.ts';

export const IntegrityCaseId = z
  .string()
  .regex(/^ic_[0-9A-HJKMNP-TV-Z]{26}-\d{1,2}$/)
  .brand<'IntegrityCaseId'>()
  .meta({ id: 'IntegrityCaseId', examples: ['ic_01KA3Q6Z8M4T2V9XB5N7C1D0EF-1'] });
export type IntegrityCaseId = z.infer<typeof IntegrityCaseId>;

export const IntegrityStatus = z.enum(['candidate', 'disputed', 'determined', 'dismissed', 'withdrawn']);
export type IntegrityStatus = z.infer<typeof IntegrityStatus>;

/**
 * A person determines or dismisses; no clock does. A department may dispute a candidate and what was determined, whose
 * consequences run on until it is withdrawn.
 */
export const integrityTransitions = {
  candidate: { dispute: 'disputed', determine: 'determined', dismiss: 'dismissed' },
  disputed: { dispute: 'disputed', determine: 'determined', dismiss: 'dismissed' },
  determined: { dispute: 'determined', withdraw: 'withdrawn' },
  dismissed: {},
  withdrawn: {},
} as const satisfies Record<IntegrityStatus, Partial<Record<string, IntegrityStatus>>>;

export type IntegrityAction = {
  [S in IntegrityStatus]: keyof (typeof integrityTransitions)[S];
}[IntegrityStatus];

/** The listed acts (Art. 17). */
const IntegrityAct = z
  .enum(['contract-breach', 'policy-overdue', 'illegal-charge', 'dishonest-judgment'])
  .describe('合同违约、政策逾期兑现、违规收费、被纳入失信被执行人名单')
  .meta({ id: 'IntegrityKind' });

const line = z.string().trim().min(1).max(200);
const matter = {
  what: z.string().trim().min(1).max(1_000).describe('What happened, in words; not published'),
  reference: line.optional().describe('The contract, the charge, the file of the court'),
};

/** What a person finds: a late payment the platform finds itself. */
export const NewCandidate = z
  .strictObject({
    department: DepartmentName,
    act: IntegrityAct.exclude(['policy-overdue']),
    field: IntegrityField,
    ...matter,
    since: PlainDate.describe('Since when'),
    fen: z.int().positive().optional().describe('How much is concerned, in fen'),
  })
  .meta({ id: 'NewIntegrityCandidate' });
export type NewCandidate = z.infer<typeof NewCandidate>;

/**
 * Registers that publish facts about departments: 失信被执行人名单、生效裁判、仲裁裁决、审计结果、涉企收费检查. Each tells of
 * these acts; where it is one, an entry need not say so.
 */
export const registers = {
  'dishonest-judgments': { acts: ['dishonest-judgment'], field: 'financing' },
  judgments: { acts: ['contract-breach'] },
  arbitration: { acts: ['contract-breach'] },
  audit: { acts: ['contract-breach', 'illegal-charge'] },
  'charges-inspection': { acts: ['illegal-charge'], field: 'charges' },
} as const satisfies Record<
  string,
  { readonly acts: readonly z.infer<typeof IntegrityAct>[]; readonly field?: IntegrityField }
>;
const registerNames = Object.keys(registers) as (keyof typeof registers)[];

/** What a register publishes: who of it is a department here becomes a candidate, each finding once. */
export const Findings = z
  .strictObject({
    register: z.enum(registerNames),
    source: line.describe('Where it was published'),
    entries: z
      .array(
        z.strictObject({
          name: line.describe('Whom it is about, as the register writes it'),
          reference: line.describe('案号、裁决书或者审计报告文号'),
          on: PlainDate.describe('Since when it stands'),
          act: IntegrityAct.exclude(['policy-overdue'])
            .optional()
            .describe('Where the register tells of several'),
          field: IntegrityField.optional().describe('Where the register does not say it by itself'),
          fen: z.int().positive().optional(),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'IntegrityFindings' });
export type Findings = z.infer<typeof Findings>;

const said = z
  .strictObject({ at: Instant, by: z.string(), grounds: z.string() })
  .meta({ id: 'IntegrityAct' });

/** What follows from a determination, and from nothing else (Art. 17). */
const Consequences = z.strictObject({
  publishedFrom: Instant,
  /** Two years from the determination: no subsidies, projects and pilots, no awards; then it expires by itself. */
  until: Instant,
});

/** A possible act of bad faith of a department (Art. 17). One that was opened before other acts were known is a late payment. */
export const IntegrityCase = z
  .strictObject({
    id: IntegrityCaseId,
    status: IntegrityStatus,
    department: z.string(),
    act: IntegrityAct.default('policy-overdue'),
    field: IntegrityField.default('industry-support'),
    openedBy: z.enum(['platform', 'person', 'judgment-list', 'register']).default('platform'),
    register: z.enum(registerNames).optional().describe('That published it'),
    what: matter.what.optional(),
    reference: matter.reference,
    entitlementId: z.string().optional().describe('Of a late payment'),
    policy: PolicyVersion.optional().describe('Of a late payment'),
    fen: z.int().optional().describe('What was promised or is concerned, in fen'),
    overdueSince: Instant.describe('Since when it is so'),
    openedAt: Instant,
    dispute: said.optional(),
    determination: said.optional(),
    dismissal: said.optional(),
    withdrawal: said.optional(),
    consequences: Consequences.optional(),
  })
  .meta({ id: 'IntegrityCase' });
export type IntegrityCase = z.infer<typeof IntegrityCase>;

/** What the public sees of a determination in force: no enterprise is named. */
export const PublicRecord = z
  .object({
    id: IntegrityCaseId,
    department: z.string(),
    act: IntegrityAct,
    field: IntegrityField,
    policy: IntegrityCase.shape.policy,
    fen: IntegrityCase.shape.fen,
    overdueSince: PlainDate,
    determinedOn: PlainDate,
    grounds: z.string(),
    until: PlainDate,
  })
  .meta({ id: 'PublicIntegrityRecord' });
