import * as z from 'zod';
import type { PlainDate } from '../../../law/plain-date.ts';

/** What one enterprise gets at most, of all policies that name the same group: in a calendar year, or ever. */
export const Cap = z
  .strictObject({
    group: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/)
      .meta({ examples: ['LOAN-INTEREST'] }),
    fen: z.int().positive().describe('Money in fen'),
    per: z.enum(['year', 'ever']),
  })
  .describe('At most so much for one enterprise, of all policies of the group together')
  .meta({ id: 'PolicyCap' });
export type Cap = z.infer<typeof Cap>;

/** Under which what was granted is added up. */
export const capKey = ({ group, per }: Cap, on: PlainDate): string =>
  `${group}@${per === 'year' ? on.slice(0, 4) : 'ever'}`;

/** The cap that leaves the least, and what it leaves; undefined where none of them bounds the sum. */
export const tightest = (
  caps: readonly Cap[],
  fen: number,
  had: (cap: Cap) => number,
): { readonly cap: Cap; readonly left: number } | undefined =>
  caps
    .map((cap) => ({ cap, left: Math.max(0, cap.fen - had(cap)) }))
    .filter(({ left }) => left < fen)
    .toSorted((a, b) => a.left - b.left)[0];
