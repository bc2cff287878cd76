import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';

/** One type of event: what it says, and the whole body of its webhook. */
export interface EventDescription {
  readonly description: string;
  readonly schema: z.ZodType;
}

/**
 * Describes an event by the members of its `data`. Bodies are open: a receiver must bear members that are new.
 * `event('order.withdrawn', 'The applicant withdrew', { orderId: OrderId })`
 */
export const event = <T extends string, D extends z.ZodRawShape>(type: T, description: string, data: D) => ({
  description,
  schema: z.looseObject({
    type: z.literal(type),
    timestamp: Instant.describe('When it happened; the same in every attempt'),
    data: z.looseObject(data),
  }),
});

/** Descriptions by type; each stands under the very type its schema names. */
export const events = <const T extends { readonly [K in keyof T]: EventNamed<K> }>(table: T): T => table;

interface EventNamed<K> extends EventDescription {
  readonly schema: z.ZodType<{ type: K }>;
}
