import { invalid, type Problem } from '../../platform/problem.ts';
import { departmentEvents } from './events/benefit-events.ts';
import { consultationEvents } from './events/consultation-events.ts';
import { orderEvents } from './events/order-events.ts';
import type { Recipient } from './model.ts';

/** Told to partners alone: an applicant hears the same from its own side, as `application.…` and `entitlement.…`. */
export const partnersAlone: ReadonlySet<string> = new Set(
  Object.keys({ ...orderEvents, ...consultationEvents, ...departmentEvents }),
);

/** Who chose what it is never sent would wait for nothing, and is told so. */
export const typesProblem = (
  { kind }: Recipient,
  types: readonly string[] | undefined,
): Problem | undefined => {
  const never = kind === 'enterprise' ? (types ?? []).filter((type) => partnersAlone.has(type)) : [];
  if (never.length === 0) return undefined;
  const named = never.join('、');
  return invalid('/types', `企业不会收到此类事件：${named}`, `An enterprise is never sent ${named}`);
};
