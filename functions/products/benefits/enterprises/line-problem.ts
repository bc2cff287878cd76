import * as z from 'zod';

/** What is wrong with one line; the lines around it are not affected. */
export const LineProblem = z.object({
  line: z.int().positive().describe('Counted from 1, blank lines included'),
  reason: z.enum(['not-json', 'not-utf8', 'too-long', 'invalid', 'not-allowed']),
  places: z
    .array(z.object({ pointer: z.string(), code: z.string() }))
    .describe("Where, for `invalid`: JSON pointers with zod's reason. Never a value: it may be personal"),
});
export type LineProblem = z.infer<typeof LineProblem>;
