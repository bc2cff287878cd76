import { atMostNames } from '../../../common/bytes.ts';
import * as z from 'zod';
import { Uscc } from '../../../law/identifiers/uscc.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { EnterpriseFacts } from '../../../rule-language/facts.ts';
import { own } from '../../../common/own.ts';
import { Region } from '../../../law/identifiers/region.ts';
import { CitizenId, SUBJECTS, type Facts } from '../../../rule-language/subjects.ts';
import type { Named } from '../beneficiaries/model.ts';

/** Who says so, and as of which day. */
export const Provenance = z
  .strictObject({
    source: z.string().min(1).max(64).describe('The register or department, e.g. market-regulation'),
    asOf: PlainDate,
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

/** Personal data: masked wherever shown or logged, never in workflow payloads, never read by a rule. */
const personal = (maximum: number) => z.string().min(1).max(maximum).meta({ personal: true }).nullish();

/** Data that may each come from elsewhere: more than there are, by year where they are yearly. */
const mostProvenances = 500;

const provenance = atMostNames(
  z.record(
    z
      .string()
      .max(60)
      .regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[\w-]+)?$/),
    Provenance,
  ),
  mostProvenances,
)
  .nullish()
  .describe(
    'Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one',
  );
const account = z
  .strictObject({ bank: z.string().max(120).nullish(), holder: personal(200), number: personal(40) })
  .nullish();

/** One enterprise as imported, one line of NDJSON. Its own provenance holds for every field but those of `provenance`. */
export const EnterpriseRecord = z
  .strictObject({
    uscc: Uscc,
    name: z
      .string()
      .min(1)
      .max(200)
      .nullish()
      .describe('The name of the enterprise: public, no personal data'),
    ...Provenance.shape,
    provenance,
    facts: EnterpriseFacts,
    contacts: z
      .strictObject({ legalRepresentative: personal(80), contactPerson: personal(80), phone: personal(32) })
      .nullish(),
    account,
  })
  .meta({ id: 'EnterpriseRecord' });

/** What registers know of a citizen: nothing of it is ever shown but to the citizen, or to who acts for it. */
export const CitizenRecord = z
  .strictObject({ citizen: CitizenId, ...Provenance.shape, provenance, facts: SUBJECTS.citizen, account })
  .meta({ id: 'CitizenRecord' });
export type CitizenRecord = z.infer<typeof CitizenRecord>;

/** As it is told: whose it is stands in the address. */
export const CitizenDetails = CitizenRecord.omit({ citizen: true, source: true }).meta({
  id: 'CitizenDetails',
});

/** What registers know of a county: public. */
export const CountyRecord = z
  .strictObject({ county: Region, ...Provenance.shape, provenance, facts: SUBJECTS.county, account })
  .meta({ id: 'CountyRecord' });

export const CountyDetails = CountyRecord.omit({ county: true, source: true }).meta({ id: 'CountyDetails' });

const recordShapes = { enterprise: EnterpriseRecord, citizen: CitizenRecord, county: CountyRecord } as const;

const schemas = new WeakMap<Dictionary, z.ZodType<SubjectRecord>>();
/** A record by a dictionary: its facts are those that are published, each of its type. */
export const recordSchema = (dictionary: Dictionary): z.ZodType<SubjectRecord> => {
  const known =
    schemas.get(dictionary) ??
    (recordShapes[dictionary.root].extend({
      facts: dictionary.schema,
    }) as unknown as z.ZodType<SubjectRecord>);
  schemas.set(dictionary, known);
  return known;
};

/** What is known of an enterprise: a record without whose it is and who says so. */
export const EnterpriseDetails = EnterpriseRecord.omit({ uscc: true, source: true }).meta({
  id: 'EnterpriseDetails',
});
export type EnterpriseRecord = z.infer<typeof EnterpriseRecord>;

/** What registers know of whoever it is. */
export type SubjectRecord = Named & Omit<EnterpriseRecord, 'uscc' | 'facts'> & { readonly facts: Facts };

type Sourced = Pick<SubjectRecord, 'source' | 'asOf' | 'provenance'>;

/** Where the datum at `path` (below `facts`) comes from: its own entry, its field's, or the record's. */
export function provenanceOf(record: Sourced, path: readonly string[]): Provenance {
  const by = record.provenance ?? undefined;
  return (
    own(by, path.slice(0, 2).join('.')) ??
    own(by, path[0] ?? '') ?? { source: record.source, asOf: record.asOf }
  );
}
