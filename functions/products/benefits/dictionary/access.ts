import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Indicator } from '../../../rule-language/indicators.ts';

/** By whom something is published, as it is shown. */
export const publisherOf = (caller: Caller): string => departmentOf(caller) ?? 'operator';

/** A department publishes the indicators that it answers for itself, or that nobody else does. */
export const mayPublish = (caller: Caller, { register }: Indicator, before: string | undefined): boolean =>
  caller.role === 'operator' ||
  ((register === null || register === departmentOf(caller)) &&
    (before === undefined || before === departmentOf(caller)));

/** A rate is its first publisher's. */
export const mayPublishRate = (caller: Caller, before: string | undefined): boolean =>
  caller.role === 'operator' || before === undefined || before === departmentOf(caller);
