import { type OrderKind } from '../model.ts';
import { type KindOfOrder } from './kind.ts';
import { workOrder } from './work-order-moves.ts';

export const kinds: Readonly<Record<OrderKind, KindOfOrder>> = {
  'work-order': workOrder,
};
