import { effectWrites } from '../effects/store.ts';
import type { Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { OrderId } from '../orders/model.ts';
import { newId } from '../platform/ids.ts';
import type { Write } from '../platform/writes.ts';
import type { CaseDependencies } from './dependencies.ts';
import { limits } from './limits.ts';
import { CaseId, type Application, type Case } from './model.ts';
import { channelOf, chooseProviders } from './rules.ts';

/** Takes an application: the case, and the writes by which it begins; or the services nobody provides there. */
export const submission = async (
  { table, cases, partners, timeline }: Pick<CaseDependencies, 'table' | 'cases' | 'partners' | 'timeline'>,
  application: Application,
  now: Instant,
): Promise<Result<{ created: Case; writes: Write[] }, { unserved: readonly string[] }>> => {
  const id = CaseId.parse(newId('ji', now));
  const providers = await partners.providersIn(application.site.region);
  const chosen = chooseProviders(application.services, providers, id);
  if (!chosen.ok) return err(chosen.error);
  const created: Case = {
    id,
    status: 'submitted',
    channel: channelOf(application),
    application,
    assignments: chosen.value.map((one) => ({ ...one, orderId: OrderId.parse(newId('or', now)) })),
    limitsVersion: limits.version,
    submittedAt: now,
  };
  const writes = [
    cases.create(created),
    timeline.entry(id, { at: now, code: 'case.submitted' }),
    ...effectWrites(
      table,
      [{ effect: 'start-execution', machine: 'joint-installation', name: id, input: { caseId: id } }],
      now,
    ),
  ];
  return ok({ created, writes });
};
