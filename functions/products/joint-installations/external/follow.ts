import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Followed, Follows } from '../../../services/orders/follows.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { StoredCase } from '../store.ts';
import { carriesOn } from '../carries-on.ts';
import { concernsPhases } from '../concerns-phases.ts';
import { callsAgain, callsBack, dealtWith } from '../follow-call-backs.ts';
import { hasAnEnd } from '../temporary/follow.ts';
import { plansLine } from './plan-line.ts';
import { released } from './release.ts';
import { decidedBy } from './settle.ts';

/** What an installation does of itself when one of its orders moves on. */
type OfCase = (
  on: CaseDependencies,
  stored: StoredCase,
  followed: Followed,
  asOf: AsOf,
) => Promise<{ readonly order: Followed['order']; readonly writes: readonly Write[] }>;

/** Which of it is to be done; most that a partner says moves nothing but its own order. */
const followOf = ({ before, order, done }: Followed): OfCase | undefined => {
  const ends = hasEnded(order) && !hasEnded(before);
  if (order.kind === 'phase') return undefined;
  if (done.type === 'supplied') return hasAnEnd;
  if (order.kind === 'call-back') return order.status === 'unsatisfied' ? callsAgain : undefined;
  if (ends && order.status === 'connected') return callsBack;
  if (order.kind === 'review' && ends) return order.request['callBack'] === undefined ? decidedBy : dealtWith;
  if (order.kind === 'review') return undefined;
  if (done.type === 'planned' || done.type === 'plan-changed') return plansLine;
  return ends ? released : undefined;
};

/** A plan opens the approvals for its line, an approval answers whoever waits for it, and a service that ends frees its own. */
export const followsInstallation =
  (on: CaseDependencies): Follows =>
  async (followed, asOf) => {
    const follow = followOf(followed);
    const stored = follow && (await on.cases.find(followed.order.subject.id));
    const { order, writes } =
      follow && stored ? await follow(on, stored, followed, asOf) : { order: followed.order, writes: [] };
    const more = concernsPhases(followed) ? carriesOn(on.table, order.subject.id, asOf.now) : [];
    return { order, writes: [...writes, ...more] };
  };
