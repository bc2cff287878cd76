import * as z from 'zod';
import { maskAccount, maskHolder, maskName, maskPhone } from '../mask.ts';
import { isErased, type Known } from './persons.ts';

/** What stands where an erased person stood. */
const gone = '已删除';
const erased = z
  .literal(true)
  .optional()
  .describe('The person was erased: nothing is known of them any more');

/** Persons as the API shows them: in full to themselves and to whom they concern, masked to everybody else. */
export const ContactView = z
  .object({ name: z.string(), phone: z.string(), door: z.string().optional(), erased })
  .meta({ id: 'ShownContact' });
export const AccountView = z
  .object({ bank: z.string(), holder: z.string(), number: z.string(), erased })
  .meta({ id: 'ShownAccount' });
type ContactView = z.infer<typeof ContactView>;
type AccountView = z.infer<typeof AccountView>;
/** As a statement says who answers for it. */
export const OfficialView = z.object({ person: z.string(), contact: z.string() });
export type OfficialView = z.infer<typeof OfficialView>;

export const shownContact = (known: Known<'contact'>, full: boolean): ContactView => {
  if (isErased(known)) return { name: gone, phone: gone, erased: true };
  if (full) return known;
  const { name, phone, door } = known;
  return { name: maskName(name), phone: maskPhone(phone), ...(door !== undefined && { door: '***' }) };
};

export const shownName = (known: Known<'signatory'>, full: boolean): string =>
  isErased(known) ? gone : full ? known.name : maskName(known.name);

export const shownOfficial = (known: Known<'official'>, full: boolean): OfficialView => {
  if (isErased(known)) return { person: gone, contact: gone };
  const { name, contact } = known;
  return full ? { person: name, contact } : { person: maskName(name), contact: maskPhone(contact) };
};

export const shownAccount = (known: Known<'account'>, full: boolean): AccountView => {
  if (isErased(known)) return { bank: gone, holder: gone, number: gone, erased: true };
  const [bank, holder, number] = [known.bank ?? '', known.holder ?? '', known.number ?? ''];
  return full ? { bank, holder, number } : { bank, holder: maskHolder(holder), number: maskAccount(number) };
};
