import * as z from 'zod';
import { head } from './events.ts';

/** 函告: a question of one department to another (Art. 10). `served` is open; the others are its ends. */
export const letterStatuses = ['served', 'replied', 'deemed-consent'] as const;

const freeText = z.string().trim().min(1).max(4_000);

/**
 * What the department asked answers. Only a clear position is an answer: an objection gives its grounds, a consent with
 * conditions its conditions. What is less is taken and kept, and does not stop the clock.
 */
export const letterEvents = [
  z.strictObject({
    ...head,
    type: z.literal('replied'),
    position: z.enum(['no-objection', 'objection', 'agree-with-conditions']).optional(),
    grounds: freeText.optional().describe('Of an objection'),
    conditions: z.array(freeText).min(1).max(50).optional().describe('Of a consent with conditions'),
    remarks: freeText.optional(),
  }),
] as const;
