import type { Suspension } from '../../law/deadline/model.ts';
import { groundsFor, standsStill, type NotAGround } from '../../law/deadline/stands-still.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { acceptanceBasis, tell, type NotTold } from '../../law/licensing/acceptance.ts';
import { err, type Result } from '../../common/result.ts';
import type { Act } from './acts.ts';
import type { Move } from './kinds/kind.ts';
import type { Order } from './model.ts';

/** Why an act that the table allows is against the law, with the provision. */
export interface Unlawful {
  readonly reason: NotAGround['why'] | NotTold['why'] | 'no-licence' | 'window-accepts';
  readonly basis: string;
  /** What of it would have been allowed: grounds of the list, the longest time, what was told before. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const silenceBasis = `${acceptanceBasis}第一款第四项`;
const natureOf = ({ kind }: Order) => (kind === 'work-order' ? 'service' : 'licence');
const listBasis = {
  licence: '《行政许可法》第四十五条',
  service: '《优化营商环境条例》第二十八条，公布的服务事项时限',
} as const;

const allowedGrounds = (order: Order, { now, workingTime }: AsOf) =>
  groundsFor(lawAt(workingTime, now).document.grounds, natureOf(order), order.leavesOut ?? []);

const accepted: Unlawful = { reason: 'accepted-already', basis: silenceBasis };

/** What the law forbids of an order as it stands, whatever is said with it. */
const closed: Partial<Readonly<Record<Move, (order: Order, asOf: AsOf) => Unlawful | undefined>>> = {
  /** Everything was to be told before it was accepted. */
  returned: ({ licensing }) => (licensing?.accepted ? accepted : undefined),
  /** 不予受理: only of an application, and only before it counts as accepted. */
  rejected: ({ kind, licensing, subject }) => {
    if (kind !== 'review') return undefined;
    if (!licensing) return { reason: 'no-licence', basis: acceptanceBasis };
    // The window accepts for all of them (art. 26(2): 统一受理).
    if (subject.kind === 'river-approval')
      return { reason: 'window-accepts', basis: '《行政许可法》第二十六条第二款' };
    return licensing.accepted ? accepted : undefined;
  },
  suspended: (order, asOf) =>
    allowedGrounds(order, asOf).length === 0
      ? { reason: 'ground-not-listed', basis: listBasis[natureOf(order)], more: { allowed: [] } }
      : undefined,
};

export const closedByLaw = (order: Order, move: Move, asOf: AsOf): Unlawful | undefined =>
  closed[move]?.(order, asOf);

const earlierOf = ({ limits }: Order): readonly Suspension[] =>
  Object.values(limits)
    .map(({ deadline }) => deadline.suspensions)
    .toSorted((a, b) => b.length - a.length)[0] ?? [];

/** The stretch of a suspension that a partner names, by the published list of its kind of limit. */
export const namedStandstill = (
  order: Order,
  done: Extract<Act, { type: 'suspended' }>,
  asOf: AsOf,
): Result<Suspension & { readonly to: Suspension['from'] }, Unlawful> => {
  const still = standsStill(allowedGrounds(order, asOf), done, earlierOf(order), asOf);
  if (still.ok) return still;
  const { why, ...more } = still.error;
  return err({ reason: why, basis: listBasis[natureOf(order)], more });
};

/** What the law forbids of what is said. */
export const unlawful = (order: Order, done: Act, asOf: AsOf): Unlawful | undefined => {
  if (done.type === 'suspended') {
    const still = namedStandstill(order, done, asOf);
    return still.ok ? undefined : still.error;
  }
  const { licensing } = order;
  if (done.type !== 'returned' || !licensing) return undefined;
  const told = tell(licensing, { at: asOf.now, reasons: done.reasons, asks: done.asks ?? [] });
  if (told.ok) return undefined;
  const { why, ...more } = told.error;
  return { reason: why, basis: silenceBasis, more: { ...more, told: licensing.told?.reasons ?? [] } };
};
