import * as z from 'zod';
import { withinBytes } from '../../../common/bytes.ts';
import { InstantInput } from '../../../law/instant.ts';
import { GroundCode } from '../../../law/legal-data/ground.ts';
import { MaterialKind } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { commonEventBytes } from '../limits.ts';

/** What every event of a partner carries. */
export const head = {
  eventId: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe("The partner's own id of this event; a repeat changes nothing")
    .meta({ id: 'OrderEventId' }),
  occurredAt: InstantInput.describe(
    'When it happened, as the partner says: shown as its word. Clocks go by when the event is received',
  )
    .meta({ id: 'OccurredAt' })
    .optional(),
};

const reasons = z.array(z.string().trim().min(1).max(500)).min(1).max(20);
export const note = z.string().trim().max(2_000).optional();

/** An event that only moves the order on. */
export const moves = <T extends string>(type: T) => z.strictObject({ ...head, type: z.literal(type), note });

/** The events that more than one kind of order knows. */
export const commonEvents = [
  moves('accepted'),
  withinBytes(
    z.strictObject({
      ...head,
      type: z.literal('returned'),
      reasons,
      asks: z
        .array(MaterialKind)
        .max(50)
        .optional()
        .describe('Materials that must be given; what is on file already may not be asked for'),
    }),
    commonEventBytes,
  ),
  z.strictObject({
    ...head,
    type: z.literal('suspended'),
    ground: GroundCode.describe('One of the published list'),
    until: PlainDate.describe('The last day that is not counted: then the clock goes on by itself'),
    note,
  }),
  moves('resumed'),
  withinBytes(z.strictObject({ ...head, type: z.literal('rejected'), reasons }), commonEventBytes),
] as const;
