import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { potOf } from './funds-store.ts';
import type { Entitlement } from './model.ts';
import { moved } from './move.ts';
import { rewriteEntitlement } from './rewrite.ts';
import type { Stored } from './store.ts';
import { funded, queued } from './transitions.ts';

type Dependencies = Pick<
  EntitlementDependencies,
  | 'table'
  | 'clock'
  | 'calendars'
  | 'store'
  | 'funds'
  | 'timeline'
  | 'teller'
  | 'policies'
  | 'records'
  | 'post'
>;

const codeOf = ({ status }: Entitlement): string => {
  if (status === 'queued') return 'entitlement.queued';
  return status === 'awaiting-confirmation' ? 'entitlement.funded' : 'entitlement.granted';
};

/**
 * What a match comes to: the enterprise is asked, it stands in the queue of an exhausted fund, or work begins. Its fund is
 * served first; who is served by that is another version, and these writes are refused.
 */
export const matchFollowed = async (on: Dependencies, stored: Stored, asOf: AsOf): Promise<Write[]> => {
  const { entitlement } = stored;
  const { limitedFund, scoring } = entitlement.terms;
  if (scoring !== undefined)
    return rewriteEntitlement(on, stored, moved(entitlement, 'in-scoring'), asOf, {
      code: 'entitlement.in-scoring',
    });
  if (limitedFund) await on.funds.serve(potOf(entitlement));
  const after = limitedFund ? queued(entitlement, asOf) : funded(entitlement, asOf);
  return rewriteEntitlement(on, stored, after, asOf, { code: codeOf(after) });
};

/** Transactions under way together. */
const together = 8;

/**
 * Right after a match was written, by whoever wrote it. Killed before this, or in the middle of it, what was matched is due
 * at once: the next sweep finds it and does the same.
 */
export const afterMatch = async (on: Dependencies, matched: readonly Entitlement[]): Promise<void> => {
  const limited = matched.filter(({ terms }) => terms.limitedFund && terms.scoring === undefined);
  for (const code of new Set(limited.map(potOf))) await on.funds.serve(code);
  for (let start = 0; start < matched.length; start += together)
    await Promise.all(
      matched.slice(start, start + together).map(({ id }) =>
        change(on, {
          find: () => on.store.find(id),
          decide: async (stored, asOf) =>
            decided(
              undefined,
              stored.entitlement.status === 'matched' ? await matchFollowed(on, stored, asOf) : [],
            ),
        }),
      ),
    );
};
