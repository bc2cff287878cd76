import * as z from 'zod';
import { Fault } from '../../functions/common/fault.ts';
import { own } from '../../functions/common/own.ts';
import { CITY } from '../../functions/law/identifiers/region.ts';
import type { PersonOwner, PersonSubject } from '../../functions/platform/persons/model.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Table } from '../../functions/platform/table/table.ts';
import type { Item, Key } from '../../functions/platform/table/writes.ts';
import { Partners } from '../../functions/services/partners/partners.ts';

const uscc = z.object({ uscc: z.string() });
const applied = z.object({ applicant: uscc }).transform(({ applicant }) => applicant);
const owned = z.object({ owner: uscc }).transform(({ owner }) => owner);

/** Where each kind of subject has its head, and where that says whose it is: as it lies now, or as it lay. */
const heads: Readonly<Record<string, { key: (id: string) => Key; owner: z.ZodType<{ uscc: string }> }>> = {
  'joint-installation': {
    key: (id) => ({ pk: keyOf('CASE', id), sk: 'CASE' }),
    owner: z
      .object({
        case: z.union([uscc, z.object({ application: applied }).transform((one) => one.application)]),
      })
      .transform((head) => head.case),
  },
  project: {
    key: (id) => ({ pk: keyOf('PROJECT', id), sk: 'PROJECT' }),
    owner: z.object({ project: z.union([uscc, owned]) }).transform(({ project }) => project),
  },
  'river-approval': {
    key: (id) => ({ pk: keyOf('RIVER', id), sk: 'CASE' }),
    owner: z.object({ case: z.union([uscc, applied]) }).transform((head) => head.case),
  },
  entitlement: {
    key: (id) => ({ pk: keyOf('ENTITLEMENT', id), sk: 'ENTITLEMENT' }),
    owner: z.object({ entitlement: uscc }).transform(({ entitlement }) => entitlement),
  },
};

/** Whose records the persons of a subject are: asked of the subject itself, whether it has been migrated or not. */
export const ownerOf = async (table: Table, { kind, id }: PersonSubject): Promise<PersonOwner> => {
  const head = own(heads, kind);
  if (!head) throw new Fault('a person of a subject that keeps none');
  const item = await table.get<Item>(head.key(id));
  if (!item) throw new Fault('a person of a subject that is not there');
  return { kind: 'enterprise', id: head.owner.parse(item).uscc };
};

/**
 * Whose the persons are that a department named: the city's office, else whoever is that department anywhere, else who was
 * until it retired. The registry's names may not be written yet: asked of the partners.
 */
export const officeOf = async (table: Table, code: string): Promise<PersonOwner> => {
  const offices = (await new Partners(table).list()).filter(
    ({ kind, department }) => kind === 'department' && department === code,
  );
  const active = offices.filter(({ retired }) => !retired);
  const ofCity = active.filter(({ regions }) => regions.includes(CITY));
  const [only, ...others] = [ofCity, active, offices].find(({ length }) => length > 0) ?? [];
  if (!only || others.length > 0) throw new Fault('a person of a department that no partner is, or several');
  return { kind: 'partner', id: only.id };
};
