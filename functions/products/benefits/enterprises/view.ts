import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { maskAccount, maskName, maskPhone } from '../../../platform/mask.ts';
import { leavesOf } from './merge.ts';
import { EnterpriseRecord, Provenance, provenanceOf } from './model.ts';

/** A record with who says what, field by field. */
export const RecordView = EnterpriseRecord.extend({
  provenance: z.record(z.string(), Provenance).describe('Of every datum that is known, by its path'),
  updatedAt: Instant,
}).meta({ id: 'KnownEnterprise' });
export type RecordView = z.infer<typeof RecordView>;

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

export const viewRecord = (record: EnterpriseRecord, updatedAt: Instant, own: boolean): RecordView => ({
  ...record,
  ...(!own && masked(record)),
  provenance: {
    ...Object.fromEntries([...leavesOf(record)].map(([path, { source, asOf }]) => [path, { source, asOf }])),
    ...(record.account && { account: provenanceOf(record, ['account']) }),
  },
  updatedAt,
});
