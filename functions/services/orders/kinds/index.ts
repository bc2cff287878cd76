import type { Order, OrderKind, OrderStatus } from '../model.ts';
import type { KindOfLetter, KindOfOrder, Move } from './kind.ts';
import { callBack } from './call-back-transitions.ts';
import { emergencyWorks } from './emergency-works-transitions.ts';
import { letter } from './letter-transitions.ts';
import { phase } from './phase-transitions.ts';
import { payment } from './payment-transitions.ts';
import { review } from './review-transitions.ts';
import { temporarySupply } from './temporary-supply-transitions.ts';
import { workOrder } from './work-order-transitions.ts';

/** Only `letter` may be a kind that silence answers (Art. 10): no other entry would compile. */
export const kinds: Readonly<Record<Exclude<OrderKind, 'letter'>, KindOfOrder>> & {
  readonly letter: KindOfLetter;
} = {
  'work-order': workOrder,
  letter,
  review,
  payment,
  'call-back': callBack,
  phase,
  'temporary-supply': temporarySupply,
  'emergency-works': emergencyWorks,
};

/** A kind as one that does not know which it is asks it. */
export type AnyKind = KindOfOrder<OrderStatus, Move> &
  Partial<Pick<KindOfLetter, 'closed' | 'read' | 'decide' | 'wakes'>>;

export const kindOf = ({ kind }: Pick<Order, 'kind'>): AnyKind => kinds[kind];
