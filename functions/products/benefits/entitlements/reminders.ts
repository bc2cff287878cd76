import { tellPartners } from '../../../platform/outbox/effects.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { noteOf } from '../../../services/messages/teller.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { telling } from './tell.ts';
import type { AboutEntitlement } from './telling/about.ts';
import { statementWanted, type OfNotice } from './telling/overdue.ts';

/** A department that is registered as a partner hears by webhook too that it has given no reason and no plan. */
export const statementWantedAtEndpoint = async (
  on: Pick<EntitlementDependencies, 'partners' | 'table'>,
  of: AboutEntitlement & OfNotice,
): Promise<Write[]> => {
  const { id, department } = of.entitlement;
  const { sequence } = of.notice;
  const note = noteOf(statementWanted, of, telling(of));
  const partner = note && (await on.partners.ofDepartment(department));
  if (!partner) return [];
  const { title, body, en } = note;
  const data = { entitlementId: id, sequence, title, body, ...(en && { en }) };
  return tellPartners(on.table, [partner.id], 'overdue.statement-wanted', data, of.now);
};
