import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PersonRef } from '../../platform/persons/model.ts';

/** That the limit of a licence was extended (行政许可法 art. 42): once, by whose approval, and why. */
export const Extension = z.strictObject({
  at: Instant,
  days: z.number().describe('Working days'),
  approvedBy: z.strictObject({ name: PersonRef, position: z.string() }),
  reasons: z.array(z.string()),
});
export type Extension = z.infer<typeof Extension>;
