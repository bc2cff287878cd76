import * as z from 'zod';
import type { Ground } from '../../law/legal-data/ground.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import { groundsFor, leftStretch, standsStill, type NotAGround } from '../../law/deadline/stands-still.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { basesOf, cite } from '../../law/legal-data/cite.ts';
import { prohibitedCharge } from '../../law/legal-data/charges.ts';
import type { LegalRule } from '../../law/legal-data/document.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { tell, type NotTold } from '../../law/licensing/acceptance.ts';
import type { Text } from '../../common/text.ts';
import { err, type Result } from '../../common/result.ts';
import type { Act } from './acts.ts';
import type { Move } from './kinds/kind.ts';
import { lawOf } from './law.ts';
import type { Order } from './model.ts';

/** Why an act that the table allows is against the law, with the provision. */
export interface Unlawful {
  readonly reason: NotAGround['why'] | NotTold['why'] | 'no-licence' | 'window-accepts' | 'prohibited-charge';
  readonly basis: Text;
  /** What of it would have been allowed: grounds of the list, the longest time, what was told before. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** 等待申请人签约、缴费: the ground of the list that stands for what an applicant owes. */
const owed = 'applicant-owes';

/** What departments decide is a licence; all else that stands still is a utility's service. */
const natureOf = ({ kind }: Order) => (kind === 'review' ? 'licence' : 'service');
const listOf = {
  licence: 'suspension-of-licence',
  service: 'suspension-of-service',
} as const satisfies Record<string, LegalRule>;

const by = (rule: LegalRule, order: Order, { workingTime }: AsOf): Text =>
  basesOf(lawOf(order, workingTime), rule);

const Special = z.array(z.object({ ground: z.string(), within: z.number() }));

/** 特别程序: where what is asked names them, no other ground stops its clock, and each has a limit of its own. */
const within = (grounds: readonly Ground[], { request }: Order): readonly Ground[] => {
  const named = Special.safeParse(request['special']).data;
  if (!named) return grounds;
  return grounds.flatMap((ground) => {
    const special = named.find((one) => one.ground === ground.code);
    return special ? [{ ...ground, longest: Math.min(ground.longest, special.within) }] : [];
  });
};

const allowedGrounds = (order: Order, { now, workingTime }: AsOf) =>
  within(groundsFor(lawAt(workingTime, now).document.grounds, natureOf(order), order.leavesOut ?? []), order);

const acceptedAlready = (order: Order, asOf: AsOf): Unlawful | undefined =>
  order.licensing?.accepted && { reason: 'accepted-already', basis: by('told-once', order, asOf) };

/** What the law forbids of an order as it stands, whatever is said with it. */
const closed: Partial<Readonly<Record<Move, (order: Order, asOf: AsOf) => Unlawful | undefined>>> = {
  /** Everything was to be told before it was accepted. */
  returned: acceptedAlready,
  /** 不予受理: only of an application, and only before it counts as accepted. */
  rejected: (order, asOf) => {
    if (order.kind !== 'review') return undefined;
    if (!order.licensing) return { reason: 'no-licence', basis: by('acceptance', order, asOf) };
    // The window accepts for all of them (art. 26(2): 统一受理).
    if (order.subject.kind === 'river-approval')
      return { reason: 'window-accepts', basis: by('joint-acceptance', order, asOf) };
    return acceptedAlready(order, asOf);
  },
  suspended: (order, asOf) =>
    allowedGrounds(order, asOf).length === 0
      ? {
          reason: 'ground-not-listed',
          basis: by(listOf[natureOf(order)], order, asOf),
          more: { allowed: [] },
        }
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
  return err({ reason: why, basis: by(listOf[natureOf(order)], order, asOf), more });
};

/** While the applicant owes what its contract asks: for as long as is left of the ground, where the item leaves it out. */
export const owedStandstill = (order: Order, asOf: AsOf) => {
  const ground = allowedGrounds(order, asOf).find(({ code }) => code === owed);
  return ground && leftStretch(ground, earlierOf(order), asOf);
};

/** Charges of a contract that are on the closed list of what may not be charged, each with its provision. */
const prohibitedIn = (
  { charges }: Extract<Act, { type: 'offered' }>,
  order: Order,
  { now, workingTime }: AsOf,
): Unlawful | undefined => {
  const law = lawAt(workingTime, now);
  const found = charges.flatMap(({ item }, at) => {
    const listed = prohibitedCharge(law.document.prohibitedCharges, line(order.request['service']), item);
    return listed ? [{ at, item, listed }] : [];
  });
  if (found.length === 0) return undefined;
  return {
    reason: 'prohibited-charge',
    basis: cite(law, [...new Set(found.flatMap(({ listed }) => listed.basis))]),
    more: { charges: found.map(({ at, item, listed }) => ({ at, item, prohibited: listed.code })) },
  };
};

const line = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the law forbids of what is said. */
export const unlawful = (order: Order, done: Act, asOf: AsOf): Unlawful | undefined => {
  if (done.type === 'suspended') {
    const still = namedStandstill(order, done, asOf);
    return still.ok ? undefined : still.error;
  }
  if (done.type === 'offered') return prohibitedIn(done, order, asOf);
  const { licensing } = order;
  if (done.type !== 'returned' || !licensing) return undefined;
  const told = tell(licensing, { at: asOf.now, reasons: done.reasons, asks: done.asks ?? [] });
  if (told.ok) return undefined;
  const { why, ...more } = told.error;
  return {
    reason: why,
    basis: by('told-once', order, asOf),
    more: { ...more, told: licensing.told?.reasons ?? [] },
  };
};
