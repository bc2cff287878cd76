import { shippedGrounds } from '../../law/deadline/grounds.ts';
import { groundsFor, standsStill, type NotAGround } from '../../law/deadline/stands-still.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { acceptanceBasis, tell, type NotTold } from '../../law/licensing/acceptance.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Act } from './acts.ts';
import type { Order } from './model.ts';

/** Why an act that the table allows is against the law, with the provision. */
export interface Unlawful {
  readonly reason: NotAGround['why'] | NotTold['why'] | 'no-licence' | 'window-accepts';
  readonly basis: string;
  /** What of it would have been allowed: grounds of the list, the longest time, what was told before. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const listBasis = { review: '《行政许可法》第四十五条', 'work-order': '公布的服务事项时限' } as const;

const earlierOf = ({ limits }: Order): readonly Suspension[] =>
  Object.values(limits)
    .map(({ deadline }) => deadline.suspensions)
    .toSorted((a, b) => b.length - a.length)[0] ?? [];

type SuspendedAct = Extract<Act, { type: 'suspended' }>;
type ReturnedAct = Extract<Act, { type: 'returned' }>;

/** The stretch of a suspension that a partner names, by the published list of its kind of limit. */
export const namedStandstill = (
  order: Order,
  done: SuspendedAct,
  { now, workingTime }: AsOf,
): Result<Suspension & { readonly to: Instant }, Unlawful> => {
  const nature = order.kind === 'work-order' ? 'service' : 'licence';
  const allowed = groundsFor(workingTime.grounds ?? shippedGrounds, nature, order.leavesOut ?? []);
  const still = standsStill(allowed, done, earlierOf(order), now, workingTime);
  if (still.ok) return ok(still.value);
  const { why, ...more } = still.error;
  return err({ reason: why, basis: listBasis[nature === 'service' ? 'work-order' : 'review'], more });
};

const unlawfulReturn = ({ licensing }: Order, done: ReturnedAct, now: Instant): Unlawful | undefined => {
  if (!licensing) return undefined;
  const told = tell(licensing, { at: now, reasons: done.reasons, asks: done.asks ?? [] });
  if (told.ok) return undefined;
  const { why, ...more } = told.error;
  const basis = `${acceptanceBasis}第一款第四项`;
  return { reason: why, basis, more: { ...more, told: licensing.told?.reasons ?? [] } };
};

/** 不予受理: only of an application, and only before it counts as accepted. */
const unlawfulRejection = ({ kind, licensing, subject }: Order): Unlawful | undefined => {
  if (kind !== 'review') return undefined;
  if (!licensing) return { reason: 'no-licence', basis: acceptanceBasis };
  // The window accepts for all of them (art. 26(2): 统一受理).
  if (subject.kind === 'river-approval')
    return { reason: 'window-accepts', basis: '《行政许可法》第二十六条第二款' };
  return licensing.accepted ? { reason: 'accepted-already', basis: acceptanceBasis } : undefined;
};

export const unlawful = (order: Order, done: Act, asOf: AsOf): Unlawful | undefined => {
  if (done.type === 'returned') return unlawfulReturn(order, done, asOf.now);
  if (done.type === 'rejected') return unlawfulRejection(order);
  if (done.type !== 'suspended') return undefined;
  const still = namedStandstill(order, done, asOf);
  return still.ok ? undefined : still.error;
};
