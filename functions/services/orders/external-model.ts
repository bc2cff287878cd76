import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { LineMatter } from './kinds/line.ts';

/** What became of one approval for a line, as the utility that waits for it sees it. */
const Answer = z.strictObject({
  matter: LineMatter,
  place: z.string(),
  department: z.string(),
  way: z.string(),
  status: z.string(),
});

/** How the approvals for the line of a work order stand; its case writes it. */
export const ExternalState = z
  .strictObject({
    expected: z.boolean().describe('What was asked for presumes digging: the plan says where'),
    openedAt: Instant.optional().describe('Since when they are asked for: works begin when `cleared`'),
    outcome: z.enum(['cleared', 'refused']).optional(),
    answers: z.array(Answer).max(60).optional(),
  })
  .meta({ id: 'ExternalState' });
export type ExternalState = z.infer<typeof ExternalState>;
