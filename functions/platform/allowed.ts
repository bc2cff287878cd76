import * as z from 'zod';

/** What may be done with a thing now, as its view says it: by the guards that its commands refuse by. */
export const Allowed = z
  .array(z.string())
  .describe("Event types, or this caller's calls by last path word, taken now")
  .meta({ id: 'Allowed' });
