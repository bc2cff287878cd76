import type { Schema } from '@liban/client';

export type Limit = Schema<'Limit'>;

/** Red once it is over, yellow when little is left, grey while its clock stands still or it is done with. */
export type Colour = 'red' | 'yellow' | 'green' | 'grey';

/** Of a limit no more than this part is left when it turns yellow, or a day. */
const lastPart = 0.25;

export const colourOf = ({ metAt, breached, suspended, remaining, budget, due }: Limit): Colour => {
  if (metAt !== undefined) return 'grey';
  if (breached) return 'red';
  if (suspended || due === null) return 'grey';
  return remaining <= Math.max(1, budget * lastPart) ? 'yellow' : 'green';
};

/** Working days left; those over are less than none. What stands still or is met comes after all that runs. */
export const urgency = (limit: Limit): number => {
  const { metAt, suspended, due, breached, overdue, remaining } = limit;
  if (metAt !== undefined || suspended || due === null) return Number.POSITIVE_INFINITY;
  return breached ? -overdue : remaining;
};

/** Of one thing the limits by what is left, those first that run. */
export const byUrgency = <L extends Limit>(limits: Readonly<Record<string, L>>): (readonly [string, L])[] =>
  Object.entries(limits).toSorted(([, a], [, b]) => {
    if (urgency(a) !== urgency(b)) return urgency(a) - urgency(b);
    return (a.due ?? '9') < (b.due ?? '9') ? -1 : 1;
  });

/** Of several limits the one that binds: the first to be over among those that run. */
export const bindingOf = (limits: Readonly<Record<string, Limit>>): readonly [string, Limit] | undefined =>
  byUrgency(limits)[0];
