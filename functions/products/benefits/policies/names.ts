import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text, type Text } from '../../../common/text.ts';
import {
  resolve,
  type Claims,
  type Need,
  type Unresolved,
  type Wanted,
} from '../../../services/partners/names.ts';
import type { PolicyEntry } from './model.ts';

type Named = Pick<PolicyEntry, 'department' | 'payer' | 'amount'>;

/** The partners that a policy names: who answers for it, and who pays where there is money to pay. */
export const namedBy = ({ department, payer, amount }: Named): { department: Wanted; payer?: Wanted } => ({
  department: { role: 'department', name: department },
  ...(amount.kind !== 'none' && { payer: { role: 'payer', name: payer } }),
});

const saying: Readonly<Record<Unresolved, (name: string) => Text>> = {
  unknown: (name) => text(`“${name}”尚未登记为合作方`, `${name} is not registered as a partner`),
  ambiguous: (name) => text(`“${name}”对应多家单位`, `${name} is more than one partner`),
  retired: (name) => text(`“${name}”已停用`, `${name} has been retired`),
};

/** What is wrong with the names of an entry: nobody is matched by a policy that nobody would review or pay. */
export const nameErrors = (entry: Named, claims: Claims): FieldError[] =>
  Object.entries(namedBy(entry)).flatMap(([field, wanted]) => {
    const found = resolve(claims, wanted);
    return found.ok ? [] : [fieldError(`/${field}`, saying[found.error](wanted.name))];
  });

export const needsOfPolicies = (policies: readonly (Named & Pick<PolicyEntry, 'code'>)[]): Need[] =>
  policies.flatMap((policy) =>
    Object.values(namedBy(policy)).map((wanted) => ({ by: { kind: 'policy', id: policy.code }, wanted })),
  );
