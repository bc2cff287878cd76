import * as z from 'zod';
import { withinBytes } from '../../common/bytes.ts';
import { FilingKind } from '../filing.ts';
import { TimeOfDay } from '../plain-date.ts';
import { WorkingDays } from '../working-days.ts';
import { ProhibitedCharge } from './charges.ts';
import { Ground } from './ground.ts';
import { Instrument, InstrumentId, Provision, ProvisionId } from './provision.ts';

/** The rules whose legal basis is cited to people. Which provisions each rests on is data. */
export const LegalRule = z.enum([
  'letter',
  'obstacle',
  'joint-installation',
  'benefit-payment',
  'service-hours',
  'already-on-file',
  'acceptance',
  'told-once',
  'joint-acceptance',
  'refusal',
  'extension',
  'suspension-of-licence',
  'suspension-of-service',
  'retention',
  'erasure',
  'young-road',
  'protected-tree',
  'river-works',
]);
export type LegalRule = z.infer<typeof LegalRule>;

/** The numbers of days that a law or the city sets. */
export const LegalDays = z.enum([
  'letter-reply',
  'obstacle-answer',
  'obstacle-word-of-raiser',
  'licence-told-once',
  'licence-extension',
  'licence-joint-extension',
  'benefit-confirmation',
]);
export type LegalDays = z.infer<typeof LegalDays>;

const named = <K extends z.core.$ZodRecordKey, V extends z.core.SomeType>(key: K, value: V, most: number) =>
  z
    .partialRecord(key, value)
    .refine((record) => Object.keys(record).length <= most, { error: 'too-many-names', params: { most } })
    .meta({ maxProperties: most });

/**
 * The sections of the legal data, each with its schema: what a department or a legislator may change, and this
 * platform must not know by heart. A section that a later release adds is added here, in `sample.json`, and nowhere else.
 */
const legalSections = {
  instruments: named(InstrumentId, Instrument, 100),
  provisions: named(ProvisionId, Provision, 500),
  /** What each rule rests on, in the order in which it is cited. */
  bases: named(LegalRule, z.array(ProvisionId).min(1).max(10), LegalRule.options.length),
  /** The hour of a window from which what an applicant files there counts as filed on the next working day. */
  cutOffs: named(FilingKind, TimeOfDay, FilingKind.options.length),
  /** The closed list of what stops a clock, published whole. */
  grounds: z
    .array(Ground)
    .max(40)
    .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
      error: 'grounds-repeat',
    }),
  /** The closed list of what a utility may not charge for a connection. */
  prohibitedCharges: z
    .array(ProhibitedCharge)
    .max(40)
    .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
      error: 'charges-repeat',
    }),
  /** Working days. */
  days: named(LegalDays, WorkingDays, LegalDays.options.length),
} as const;

/** Bytes of a document as JSON: a function reads every version when it starts. */
export const mostBytes = 48 * 1024;

export const LegalDocument = withinBytes(z.strictObject(legalSections), mostBytes);
export type LegalDocument = z.infer<typeof LegalDocument>;

/** What a publication changes. */
export const LegalChanges = withinBytes(z.strictObject(legalSections).partial(), mostBytes);
export type LegalChanges = z.infer<typeof LegalChanges>;

/**
 * A document with changes made to it: a new one. Of what is kept by names, what is not named stays; any other section is
 * published whole.
 */
export const amended = (before: LegalDocument, changes: LegalChanges): LegalDocument => ({
  ...before,
  ...changes,
  instruments: { ...before.instruments, ...changes.instruments },
  provisions: { ...before.provisions, ...changes.provisions },
  bases: { ...before.bases, ...changes.bases },
  cutOffs: { ...before.cutOffs, ...changes.cutOffs },
  days: { ...before.days, ...changes.days },
  grounds: changes.grounds ?? before.grounds,
  prohibitedCharges: changes.prohibitedCharges ?? before.prohibitedCharges,
});
