import type { Instant } from '../../../law/instant.ts';
import type { Limits } from '../../../platform/watch/limit.ts';

export const paymentLimit = (instalment: number): string => `payment-${instalment}`;
export const isPaymentLimit = (name: string): boolean => name.startsWith('payment-');

/** When limits of payment were broken that are not met yet. */
export const breachedLimits = ({ limits }: { readonly limits: Limits }): Instant[] =>
  Object.entries(limits).flatMap(([name, { breachedAt, metAt }]) =>
    isPaymentLimit(name) && breachedAt !== undefined && metAt === undefined ? [breachedAt] : [],
  );
