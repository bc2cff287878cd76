import * as z from 'zod';
import { own } from '../../common/own.ts';
import { DeadlineSpec, type Suspension } from '../../law/deadline/model.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import { DeadlineSummary, summarise } from '../../law/deadline/view.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { Instant } from '../../law/instant.ts';

/**
 * A limit of an order or a case and what became of it. `metAt` and `breachedAt` are each written once; the due moment
 * is derived from `deadline` and never stored as truth.
 */
export const Limit = z.strictObject({
  deadline: DeadlineSpec,
  /** The limit it runs beside and is met with: the law's own beside the shorter one that was promised (Art. 9). */
  beside: z.string().optional(),
  metAt: Instant.optional(),
  breachedAt: Instant.optional(),
  /** Keys of the ladder's rungs that are done with: each is acted upon once. */
  rungs: z.array(z.string()).optional(),
});
export type Limit = z.infer<typeof Limit>;

/** The clock runs again from now on: what stands still ends; a suspension that lasted no time never was. */
export const goesOn = (limit: Limit, now: Instant): Limit => {
  const suspensions = limit.deadline.suspensions.flatMap((one) => {
    // One that a department named ends by itself on a day: it may end before.
    if (one.to !== undefined && (one.ground === undefined || one.to <= now)) return [one];
    return one.from < now ? [{ ...one, to: now }] : [];
  });
  return { ...limit, deadline: { ...limit.deadline, suspensions } };
};

export type Limits = Readonly<Record<string, Limit>>;

/**
 * Limits of other budgets in the place of those that ran: what stood still is not counted, and what was met or broken stays on
 * record. One that was not broken is reminded of anew.
 * @param more what is not counted besides
 */
export const renewed = (before: Limits, fresh: Limits, more: readonly Suspension[] = []): Limits =>
  Object.fromEntries(
    Object.entries(fresh).map(([name, limit]): [string, Limit] => {
      const had = own(before, name);
      if (had?.metAt !== undefined) return [name, had];
      const ran = had ?? own(before, limit.beside ?? name);
      const suspensions = [...(ran?.deadline.suspensions ?? []), ...more];
      const { breachedAt, rungs } = had ?? {};
      return [
        name,
        {
          ...limit,
          deadline: { ...limit.deadline, suspensions },
          ...(breachedAt !== undefined && { breachedAt, rungs }),
        },
      ];
    }),
  );

export const LimitView = DeadlineSummary.extend(Limit.pick({ metAt: true, breachedAt: true }).shape).meta({
  id: 'Limit',
});
type LimitView = z.infer<typeof LimitView>;

/** Limits as of a moment; one that was met stands still where it was. */
export const viewLimits = (
  limits: Limits,
  at: Instant,
  workingTime: WorkingTime,
): Record<string, LimitView> =>
  Object.fromEntries(
    Object.entries(limits).map(([name, { deadline, metAt, breachedAt }]) => [
      name,
      {
        ...summarise(reckon(deadline, workingTime), metAt ?? at, workingTime),
        ...(metAt && { metAt }),
        ...(breachedAt && { breachedAt }),
      },
    ]),
  );
