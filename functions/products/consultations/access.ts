import type { Partner } from '../../services/partners/model.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { ConsultationDependencies } from './dependencies.ts';
import type { Consultation } from './model.ts';

/** Who may have to do with letters. */
export type Party = Extract<Caller, { role: 'department' | 'partner' }>;

/** The partner a caller stands for: a department's token names the department, a partner's the partner itself. */
export const partnerOf = (
  { partners }: Pick<ConsultationDependencies, 'partners'>,
  caller: Party,
): Promise<Partner | undefined> =>
  caller.role === 'partner' ? partners.find(caller.partner) : partners.ofDepartment(caller.department);

/** The letter, where the caller is one of its two sides or an operator: to everybody else it does not exist. */
export const visibleTo = async (
  on: ConsultationDependencies,
  id: string,
  caller: Party | Extract<Caller, { role: 'operator' }>,
): Promise<Consultation | undefined> => {
  const letter = await on.letters.find(id);
  if (!letter || caller.role === 'operator') return letter;
  const party = await partnerOf(on, caller);
  return party && [letter.from, letter.to].includes(party.id) ? letter : undefined;
};
