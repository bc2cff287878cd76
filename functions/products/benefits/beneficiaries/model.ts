import * as z from 'zod';
import { Fault } from '../../../common/fault.ts';
import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Reader } from '../../../services/messages/model.ts';
import type { SubjectKind } from '../../../rule-language/subjects.ts';

/** Whose a record, a decision or an entitlement is: exactly one of these names it. */
export type Named =
  | { readonly uscc: string; readonly citizen?: never; readonly county?: never }
  | { readonly citizen: string; readonly uscc?: never; readonly county?: never }
  | { readonly county: string; readonly uscc?: never; readonly citizen?: never };

/** Whom a benefit is for: an enterprise by its USCC, a citizen by the identity platform's id, a county by its code. */
interface Beneficiary {
  readonly kind: SubjectKind;
  readonly id: string;
}

export const beneficiaryOf = ({ uscc, citizen, county }: Named): Beneficiary => {
  if (uscc !== undefined) return { kind: 'enterprise', id: uscc };
  if (citizen !== undefined) return { kind: 'citizen', id: citizen };
  if (county !== undefined) return { kind: 'county', id: county };
  throw new Fault('It is nobody’s');
};

/** One text for whoever it is, by which records and lists lie: of an enterprise its USCC, as it has always been. */
export const keyOfBeneficiary = (named: Named): string => {
  const { kind, id } = beneficiaryOf(named);
  return kind === 'enterprise' ? id : `${kind}:${id}`;
};

export const namedBy = (key: string): Named => {
  const [, kind, id = ''] = /^(citizen|county):(.+)$/s.exec(key) ?? [];
  if (kind === 'citizen') return { citizen: id };
  return kind === 'county' ? { county: id } : { uscc: key };
};

/** The same and nothing else: what is spread over something named. */
export const nameOf = (named: Named): Named => namedBy(keyOfBeneficiary(named));

export const kindOfKey = (key: string): SubjectKind => beneficiaryOf(namedBy(key)).kind;

/** Who acts where that is not the beneficiary's own name: a citizen, for itself or as a guardian; a county's office. */
export const Actor = z
  .strictObject({ kind: z.enum(['citizen', 'department']), id: z.string() })
  .meta({ id: 'BenefitActor' });
export type Actor = z.infer<typeof Actor>;

/** What somebody is entitled to, with who acts for them as it was last known. */
export type Acted = Named & { readonly actor?: Actor | undefined };

/** Who confirms it, is told of it, and names the account that it is paid into. */
export const actorOf = (acted: Acted): Extract<Reader, { kind: 'enterprise' }> | Actor => {
  if (acted.actor) return acted.actor;
  const { kind, id } = beneficiaryOf(acted);
  if (kind === 'enterprise') return { kind, id };
  throw new Fault(`Nobody acts for this ${kind}`);
};

/** Whether a caller is the one who acts. */
export const actsFor = (caller: Caller, acted: Acted): boolean => {
  const { kind, id } = actorOf(acted);
  if (kind === 'enterprise') return caller.role === 'enterprise' && caller.uscc === id;
  if (kind === 'citizen') return caller.role === 'citizen' && caller.citizen === id;
  return departmentOf(caller) === id;
};

/** Whether it is done for a child, or for an adult who cannot act: by a guardian. */
export const isByGuardian = ({ citizen, actor }: Acted): boolean =>
  citizen !== undefined && actor !== undefined && actor.id !== citizen;
