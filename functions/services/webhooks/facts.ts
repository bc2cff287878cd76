import { factsOf, type Facts } from '../../platform/table/facts.ts';
import type { DeliveryHead } from './model.ts';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]{2}_[0-9A-HJKMNP-TV-Z]{26}/u.test(value);

/** The ids that an event says, its own and those of its subject: they are at its top, or one below. */
const idsIn = (data: Readonly<Record<string, unknown>>): string[] =>
  Object.values(data)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter(isId);

/** What a delivery is found by: its type, and the things that its event is about. */
export const deliveryFacts = (
  { id, type, createdAt }: Pick<DeliveryHead, 'id' | 'type' | 'createdAt'>,
  data: Readonly<Record<string, unknown>> = {},
): Facts => factsOf({ received: createdAt, kind: type }, [id, ...new Set(idsIn(data))]);
