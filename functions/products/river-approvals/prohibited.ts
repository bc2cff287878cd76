import { unwrap } from '../../common/result.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { caseWrites } from './rewrite.ts';
import { actOnRiver } from './rules.ts';
import type { Citation } from './rules/model.ts';
import type { StoredRiver } from './store.ts';

/** What was asked of departments in vain is withdrawn from each: they may be more than one transaction takes. */
export const withdrawAsked = (
  on: RiverDependencies,
  { version }: StoredRiver,
  { id, reviews, dropped = [] }: RiverCase,
  { now }: AsOf,
): Write[] =>
  reviews.length + dropped.length === 0
    ? []
    : startExecution(on.table, 'in-pieces', `${id}-asked-${version}`, { of: 'river-approval', id }, now);

/**
 * A case that is found to be prohibited: a person is to refuse it, and nobody is asked any more. The applicant, who may
 * restate its plan, and the window are told by what.
 */
export const prohibitedWrites = async (
  on: RiverDependencies,
  stored: StoredRiver,
  citations: readonly Citation[],
  asOf: AsOf,
  /** As it has just been restated. */
  restated?: RiverCase,
): Promise<{ readonly after: RiverCase; readonly writes: Write[] }> => {
  const one = stored.case;
  const after = unwrap(
    actOnRiver(restated ?? one, { by: 'platform', type: 'prohibited', citations }, asOf.now),
  );
  const setAside = one.status === 'decided';
  const facts = { from: one.status, ...(setAside && { setAside }), citations };
  return {
    after,
    writes: [
      ...(await caseWrites(
        on,
        stored,
        after,
        { move: 'prohibited', facts, ...(restated && { rungs: {} }) },
        asOf,
      )),
      ...withdrawAsked(on, stored, after, asOf),
    ],
  };
};
