import type { Instant } from '../../../law/instant.ts';
import type { Limits } from '../../../platform/watch/limit.ts';

export const paymentLimit = (instalment: number): string => `payment-${instalment}`;
export const isPaymentLimit = (name: string): boolean => name.startsWith('payment-');

/** Of what is evaluated before it is paid. */
export const evaluationLimit = (instalment: number): string => `evaluation-${instalment}`;
export const isEvaluationLimit = (name: string): boolean => name.startsWith('evaluation-');

/** When limits of payment were broken that are not met yet. */
export const breachedLimits = ({ limits }: { readonly limits: Limits }): Instant[] =>
  Object.entries(limits).flatMap(([name, { breachedAt, metAt }]) =>
    isPaymentLimit(name) && breachedAt !== undefined && metAt === undefined ? [breachedAt] : [],
  );
