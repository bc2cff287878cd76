import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Followed } from '../../../services/orders/follows.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import type { StoredCase } from '../store.ts';
import { withApprovals, withdrawn } from './change.ts';
import { without } from './opening.ts';

/**
 * A case without the line of one of its services: what no other line needs is withdrawn, and its department told.
 * The case is for its caller to write.
 */
export const releaseService = async (
  on: Pick<CaseDependencies, 'orders'>,
  one: Case,
  service: string,
  asOf: AsOf,
): Promise<{ readonly case: Case; readonly writes: readonly Write[] }> => {
  const { external } = one;
  if (!external) return { case: one, writes: [] };
  const used = external.approvals.filter(({ uses }) => uses.some((use) => use.service === service));
  const approvals = external.approvals.map((each) =>
    used.includes(each) ? without(each, service, asOf) : each,
  );
  const dropped = approvals.filter(
    ({ status }, n) => status === 'withdrawn' && external.approvals[n]?.status !== 'withdrawn',
  );
  return {
    case: withApprovals(one, approvals, external.rules),
    writes: await withdrawn(on, dropped, asOf),
  };
};

/** Its utility will not connect it: nobody is to decide about its line any more. */
export const released = async (on: CaseDependencies, stored: StoredCase, { order }: Followed, asOf: AsOf) => {
  if (stored.case.endedAt !== undefined) return { order, writes: [] };
  const { case: after, writes } = await releaseService(
    on,
    stored.case,
    String(order.request['service']),
    asOf,
  );
  if (after === stored.case) return { order, writes: [] };
  return { order, writes: [...(await rewriteCase(on, stored, after, asOf)), ...writes] };
};
