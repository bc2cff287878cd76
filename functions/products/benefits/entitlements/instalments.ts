import type { Entitlement, EntitlementInstalment } from './model.ts';

export const withInstalment = (
  { instalments }: Pick<Entitlement, 'instalments'>,
  number: number,
  change: (instalment: EntitlementInstalment) => EntitlementInstalment,
): EntitlementInstalment[] => instalments.map((one, index) => (index + 1 === number ? change(one) : one));
