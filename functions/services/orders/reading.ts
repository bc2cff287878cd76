import type { OrderStore } from './store.ts';

/** Orders for who looks at them and does nothing to them. */
export type ReadOrders = Pick<OrderStore, 'find' | 'findAll' | 'openOf' | 'contentsOf'>;
