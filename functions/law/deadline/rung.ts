import * as z from 'zod';

const RungId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const wholeDays = z.int().min(1).max(250);

/**
 * When a rung is reached.
 * - `before`: when the office opens on the day that many working days before the last day of the limit.
 * - `last-day`: when the office opens on the last day.
 * - `due`: at the due moment itself; the breach.
 * - `after`: when the office opens on the day that many working days after the last day; with `every`, again each so
 *   many working days (Art. 16: periodically), until the subject is closed.
 */
export const Rung = z
  .discriminatedUnion('when', [
    z.strictObject({ id: RungId, when: z.literal('before'), workingDays: wholeDays }),
    z.strictObject({ id: RungId, when: z.literal('last-day') }),
    z.strictObject({ id: RungId, when: z.literal('due') }),
    z.strictObject({
      id: RungId,
      when: z.literal('after'),
      workingDays: wholeDays,
      every: wholeDays.optional(),
    }),
  ])
  .meta({ id: 'Rung' });
export type Rung = z.infer<typeof Rung>;

/** What is done about a limit as it nears and passes: configuration, at most one rung of an id. */
export const Ladder = z
  .array(Rung)
  .max(20)
  .refine((rungs) => new Set(rungs.map(({ id }) => id)).size === rungs.length, { error: 'duplicate-rung' })
  .meta({ id: 'Ladder' });
export type Ladder = z.infer<typeof Ladder>;

/** The kinds of subject that have a ladder of their own. */
export const LadderKind = z.enum([
  'work-order',
  'letter',
  'review',
  'payment',
  'call-back',
  'phase',
  'temporary-supply',
  'emergency-works',
  'joint-installation',
  'project-stage',
  'river-approval',
  'integrity-candidate',
  'benefit-confirmation',
]);
export type LadderKind = z.infer<typeof LadderKind>;
