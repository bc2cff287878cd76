import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { PolicyVersion } from '../policies/model.ts';

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

const said = z
  .strictObject({ at: Instant, by: z.string(), grounds: z.string() })
  .meta({ id: 'IntegrityAct' });

/** What follows from a determination, and from nothing else (Art. 17). */
const Consequences = z.strictObject({
  publishedFrom: Instant,
  /** Two years from the determination: no subsidies, projects and pilots, no awards; then it expires by itself. */
  until: Instant,
});

/** 政策逾期兑现 as a possible act of bad faith of a department (Art. 17). */
export const IntegrityCase = z
  .strictObject({
    id: IntegrityCaseId,
    status: IntegrityStatus,
    department: z.string(),
    entitlementId: z.string(),
    policy: PolicyVersion,
    fen: z.int().describe('What was promised, in fen'),
    overdueSince: Instant,
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
    act: z.literal('policy-overdue').describe('政策逾期兑现'),
    policy: IntegrityCase.shape.policy,
    fen: IntegrityCase.shape.fen,
    overdueSince: PlainDate,
    determinedOn: PlainDate,
    grounds: z.string(),
    until: PlainDate,
  })
  .meta({ id: 'PublicIntegrityRecord' });
