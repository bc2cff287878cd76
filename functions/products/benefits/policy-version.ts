import * as z from 'zod';

/** A version of a policy by what it is called. */
export const PolicyVersion = z
  .strictObject({ code: z.string(), version: z.int(), name: z.string() })
  .meta({ id: 'PolicyVersion' });
