import { type Milestone, type Order, type OrderEvent, type OrderStatus } from '../model.ts';

/** What the platform itself does to an order: the applicant answered a return, or withdrew. */
export type PlatformMove = 'corrected' | 'withdrawn';
export type Move = OrderEvent['type'] | PlatformMove;

/** Where a move leads: a status, or back to where the order was before it stood still. */
export interface Target {
  readonly to: OrderStatus | 'back';
  /** A further condition; its name is told to whoever tried. */
  readonly unless?: { readonly reason: string; readonly holds: (order: Order) => boolean };
}

/** A kind of order: its moves are a table, and everything that asks what is allowed asks it. */
export interface KindOfOrder {
  readonly moves: Partial<Readonly<Record<OrderStatus, Partial<Readonly<Record<Move, Target>>>>>>;
  /** The limits a move fulfils: named as in `Order.limits`. */
  readonly fulfils: Partial<Readonly<Record<Move, readonly string[]>>>;
  /** The events whose content stays with the order. */
  readonly keeps?: readonly Move[];
  /** From which statuses on a milestone is reached. */
  readonly milestones: Readonly<Record<Milestone, ReadonlySet<OrderStatus>>>;
}

export const isEnded = ({ milestones }: KindOfOrder, status: OrderStatus): boolean =>
  milestones.ended.has(status);
