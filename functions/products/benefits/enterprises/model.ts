import { atMostNames } from '../../../common/bytes.ts';
import * as z from 'zod';
import { Uscc } from '../../../law/identifiers/uscc.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { EnterpriseFacts } from '../../../rule-language/facts.ts';
import { own } from '../../../common/own.ts';

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
    provenance: atMostNames(
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
      ),
    facts: EnterpriseFacts,
    contacts: z
      .strictObject({ legalRepresentative: personal(80), contactPerson: personal(80), phone: personal(32) })
      .nullish(),
    account: z
      .strictObject({ bank: z.string().max(120).nullish(), holder: personal(200), number: personal(40) })
      .nullish(),
  })
  .meta({ id: 'EnterpriseRecord' });
const schemas = new WeakMap<Dictionary, z.ZodType<EnterpriseRecord>>();
/** A record by a dictionary: its facts are those that are published, each of its type. */
export const recordSchema = (dictionary: Dictionary): z.ZodType<EnterpriseRecord> => {
  const known =
    schemas.get(dictionary) ??
    (EnterpriseRecord.extend({ facts: dictionary.schema }) as unknown as z.ZodType<EnterpriseRecord>);
  schemas.set(dictionary, known);
  return known;
};

/** What is known of an enterprise: a record without whose it is and who says so. */
export const EnterpriseDetails = EnterpriseRecord.omit({ uscc: true, source: true }).meta({
  id: 'EnterpriseDetails',
});
export type EnterpriseRecord = z.infer<typeof EnterpriseRecord>;

/** Where the datum at `path` (below `facts`) comes from: its own entry, its field's, or the record's. */
export function provenanceOf(record: EnterpriseRecord, path: readonly string[]): Provenance {
  const by = record.provenance ?? undefined;
  return (
    own(by, path.slice(0, 2).join('.')) ??
    own(by, path[0] ?? '') ?? { source: record.source, asOf: record.asOf }
  );
}
