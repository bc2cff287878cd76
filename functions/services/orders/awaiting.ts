import type { Order } from './model.ts';

/** Given back to be corrected: the applicant's turn. */
export const isReturned = ({ hold }: Pick<Order, 'hold'>): boolean => hold?.why === 'returned';

/** It stands where it is while its applicant owes a signature or a payment. */
export const isOwing = ({ hold, status }: Pick<Order, 'hold' | 'status'>): boolean =>
  hold?.why === 'suspended' && status !== 'suspended';

/** The applicant's turn: something came back, or is owed. */
export const awaitsApplicant = (order: Order): boolean => isReturned(order) || isOwing(order);
