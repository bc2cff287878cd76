import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';

/** One type of event: what it says, and the whole body of its webhook. */
export interface EventDescription {
  readonly description: string;
  readonly data: z.ZodObject;
  readonly schema: z.ZodType;
}

/**
 * An event by its `data`, or the members of it: `event('The applicant withdrew', { orderId: OrderId })`. What several
 * types say has a name of its own.
 */
export const event = (description: string, data: z.ZodRawShape | z.ZodObject) => ({
  description,
  data: data instanceof z.ZodObject ? data : z.looseObject(data),
});

const timestamp = Instant.describe('When it happened; the same in every attempt').meta({
  id: 'EventTimestamp',
});
const sequence = z
  .int()
  .positive()
  .describe('Its place in the feed; no number is left out')
  .meta({ id: 'EventSequence' });

/** What every event carries. */
const Envelope = z
  .looseObject({
    timestamp,
    sequence,
    sandbox: z.literal(true).optional().describe('Played for the receiver: nothing of it is real'),
  })
  .meta({ id: 'Event' });

type SameData = readonly [types: readonly string[], data: z.ZodObject];

const said = ([types, data]: SameData) => z.looseObject({ type: z.literal(types), data });

/** The body of a webhook: of some types that say the same, or of others beside. It is open: bear members that are new. */
export const bodyOf = (first: SameData, ...others: readonly SameData[]) =>
  Envelope.and(
    others.length === 0 ? said(first) : z.discriminatedUnion('type', [said(first), ...others.map(said)]),
  );

/** Descriptions by type. */
export const events = <const T extends Readonly<Record<string, ReturnType<typeof event>>>>(table: T) =>
  Object.fromEntries(
    Object.entries(table).map(([type, { description, data }]): [string, EventDescription] => [
      type,
      {
        description,
        data,
        schema: bodyOf([[type], data]),
      },
    ]),
  ) as Readonly<Record<keyof T & string, EventDescription>>;
