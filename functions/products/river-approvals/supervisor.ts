import { departmentsIn } from '../../services/partners/departments.ts';
import type { Partners } from '../../services/partners/partners.ts';
import type { RiverCase } from './model.ts';
import { riverRules } from './rules/rules.ts';

export interface Supervised {
  readonly partners: Partners;
}

/** Whom a breach is told: the body that supervises the window, where it is registered. */
export const supervisorOf = async (
  { partners }: Supervised,
  { site }: RiverCase,
): Promise<string | undefined> => (await departmentsIn(partners, site.region)).get(riverRules().supervisor);
