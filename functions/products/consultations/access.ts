import type { Partner } from '../../services/partners/model.ts';
import type { Partners } from '../../services/partners/partners.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Consultation } from './model.ts';

/** Who may have to do with letters. */
export type Party = Extract<Caller, { role: 'department' | 'partner' }>;

/** The partner a caller stands for: a department's token names the department, a partner's the partner itself. */
export const partnerOf = (caller: Party, partners: Partners): Promise<Partner | undefined> =>
  caller.role === 'partner' ? partners.find(caller.partner) : partners.ofDepartment(caller.department);

/** Only who asked may take the question back. */
export const isSender = (party: Partner | undefined, { from }: Consultation): boolean => from === party?.id;

/** One of the letter's two sides, or an operator: for everybody else it does not exist. */
export const maySee = async (
  caller: Party | Extract<Caller, { role: 'operator' }>,
  letter: Consultation,
  partners: Partners,
): Promise<boolean> => {
  if (caller.role === 'operator') return true;
  const party = await partnerOf(caller, partners);
  return party !== undefined && [letter.from, letter.to].includes(party.id);
};
