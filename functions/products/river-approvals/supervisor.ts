import { departmentsIn } from '../../services/partners/departments.ts';
import type { Partners } from '../../services/partners/partners.ts';
import type { RiverCase } from './model.ts';
import { termsOf } from './rules/terms.ts';

export interface Supervised {
  readonly partners: Partners;
}

/** Whom a breach is told: the body that supervises the window, where it is registered. */
export const supervisorOf = async ({ partners }: Supervised, one: RiverCase): Promise<string | undefined> => {
  const supervisor = termsOf(one)?.supervisor;
  if (supervisor === undefined) return undefined;
  return (await departmentsIn(partners, one.site.region)).get(supervisor);
};
