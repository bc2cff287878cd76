import * as z from 'zod';

/** What may be done with a thing now, as its view says it: by the guards that its commands refuse by. */
export const Allowed = z
  .array(z.string())
  .describe("Events that may be said now, or this caller's calls by the path's last word")
  .meta({ id: 'Allowed' });
