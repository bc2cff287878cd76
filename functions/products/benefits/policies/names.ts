import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { resolve, type Claims, type Need, type Wanted } from '../../../services/partners/names.ts';
import { publicSaying } from '../../../services/partners/waits.ts';
import { isPaidOut, type PolicyEntry } from './model.ts';

type Named = Pick<PolicyEntry, 'department' | 'payer' | 'amount' | 'payout'>;

/** The partners that a policy names: who answers for it, and who pays where there is money to pay. */
export const namedBy = (entry: Named): { department: Wanted; payer?: Wanted } => ({
  department: { role: 'department', name: entry.department },
  ...(isPaidOut(entry) && { payer: { role: 'payer', name: entry.payer } }),
});

/** What is wrong with the names of an entry: nobody is matched by a policy that nobody would review or pay. */
export const nameErrors = (entry: Named, claims: Claims): FieldError[] =>
  Object.entries(namedBy(entry)).flatMap(([field, wanted]) => {
    const found = resolve(claims, wanted);
    return found.ok ? [] : [fieldError(`/${field}`, publicSaying[found.error](wanted.name))];
  });

export const needsOfPolicies = (policies: readonly (Named & Pick<PolicyEntry, 'code'>)[]): Need[] =>
  policies.flatMap((policy) =>
    Object.values(namedBy(policy)).map((wanted) => ({ by: { kind: 'policy', id: policy.code }, wanted })),
  );
