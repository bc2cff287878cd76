import { own } from '../../../common/own.ts';
import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { maskAccount, maskName, maskPhone } from '../../../platform/mask.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { leavesOf } from './merge.ts';
import { CitizenRecord, EnterpriseRecord, Provenance, provenanceOf, type SubjectRecord } from './model.ts';

/** A record with who says what, field by field. */
export const RecordView = EnterpriseRecord.extend({
  provenance: z.record(z.string(), Provenance).describe('Of every datum that is known, by its path'),
  updatedAt: Instant,
}).meta({ id: 'KnownEnterprise' });
export type RecordView = z.infer<typeof RecordView>;

/** A citizen's record as the citizen, or who acts for it, reads it: nobody else does. */
export const CitizenView = CitizenRecord.extend({
  provenance: z.record(z.string(), Provenance),
  updatedAt: Instant,
}).meta({ id: 'KnownCitizen' });
type CitizenView = z.infer<typeof CitizenView>;

const sourcesIn = (record: SubjectRecord) => ({
  ...Object.fromEntries([...leavesOf(record)].map(([path, { source, asOf }]) => [path, { source, asOf }])),
  ...(record.account && { account: provenanceOf(record, ['account']) }),
});

export const viewCitizen = (record: CitizenRecord, updatedAt: Instant): CitizenView => ({
  ...record,
  provenance: sourcesIn(record),
  updatedAt,
});

type Personal = Pick<EnterpriseRecord, 'contacts' | 'account'>;

/** Personal data as everybody but the enterprise itself sees it. */
const masked = ({ contacts, account }: Personal): Personal => ({
  ...(contacts && {
    contacts: {
      legalRepresentative: contacts.legalRepresentative && maskName(contacts.legalRepresentative),
      contactPerson: contacts.contactPerson && maskName(contacts.contactPerson),
      phone: contacts.phone && maskPhone(contacts.phone),
    },
  }),
  ...(account && {
    account: {
      bank: account.bank,
      holder: account.holder && maskName(account.holder),
      number: account.number && maskAccount(account.number),
    },
  }),
});

/** Personal indicators, and personal fields of lists and parts, are shown to the enterprise alone. */
const withoutPersonal = (
  facts: EnterpriseRecord['facts'],
  { indicators }: Dictionary,
): EnterpriseRecord['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([code, value]) => {
      const of = indicators.get(code);
      if (of?.personal) return [];
      if (!of || !('fields' in of.type) || value === null || value === undefined) return [[code, value]];
      const { fields } = of.type;
      const open = (parts: object) =>
        Object.fromEntries(Object.entries(parts).filter(([name]) => own(fields, name)?.personal !== true));
      return [[code, Array.isArray(value) ? (value as object[]).map(open) : open(value as object)]];
    }),
  ) as EnterpriseRecord['facts'];

export const viewRecord = (
  record: EnterpriseRecord,
  updatedAt: Instant,
  isOwner: boolean,
  dictionary: Dictionary,
): RecordView => ({
  ...record,
  ...(!isOwner && { ...masked(record), facts: withoutPersonal(record.facts, dictionary) }),
  provenance: sourcesIn(record),
  updatedAt,
});
