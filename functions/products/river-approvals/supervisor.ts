import type { Instant } from '../../law/instant.ts';
import { tellPartners } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { departmentsIn } from '../../services/partners/departments.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { riverRules } from './rules/rules.ts';

/** Whom a breach is told: the body that supervises the window, where it is registered. */
export const supervisorOf = async (on: RiverDependencies, { site }: RiverCase): Promise<string | undefined> =>
  (await departmentsIn(on.partners, site.region)).get(riverRules().supervisor);

export const tellSupervisor = async (
  on: RiverDependencies,
  one: RiverCase,
  type: string,
  data: Readonly<Record<string, unknown>>,
  now: Instant,
): Promise<Write[]> => {
  const partner = await supervisorOf(on, one);
  return tellPartners(
    on.table,
    partner === undefined ? [] : [partner],
    type,
    { caseId: one.id, ...data },
    now,
  );
};
