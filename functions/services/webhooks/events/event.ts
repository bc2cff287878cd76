import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';

/** One type of event: what it says, and the whole body of its webhook. */
export interface EventDescription {
  readonly description: string;
  readonly schema: z.ZodType;
}

/** An event by the members of its `data`: `event('The applicant withdrew', { orderId: OrderId })`. */
export const event = (description: string, data: z.ZodRawShape) => ({ description, data });

const timestamp = Instant.describe('When it happened; the same in every attempt').meta({
  id: 'EventTimestamp',
});
const sequence = z
  .int()
  .positive()
  .describe('Its place in the feed; no number is left out')
  .meta({ id: 'EventSequence' });

const played = z
  .literal(true)
  .describe('Played for the receiver: nothing of it is real')
  .meta({ id: 'EventSandbox' });

/** Descriptions by type. Bodies are open: a receiver must bear members that are new. */
export const events = <const T extends Readonly<Record<string, ReturnType<typeof event>>>>(table: T) =>
  Object.fromEntries(
    Object.entries(table).map(([type, { description, data }]): [string, EventDescription] => [
      type,
      {
        description,
        schema: z.looseObject({
          type: z.literal(type),
          timestamp,
          sequence,
          data: z.looseObject(data),
          sandbox: played.optional(),
        }),
      },
    ]),
  ) as Readonly<Record<keyof T & string, EventDescription>>;
