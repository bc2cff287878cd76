import * as z from 'zod';
import { dueShapeOrNone, withLastDayOrNone } from '../../../law/deadline/due-shape.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { Allowed } from '../../../platform/allowed.ts';
import { named, nameBeside, type NameOf } from '../../../services/partners/naming.ts';
import { Term } from './model.ts';

/** A term as its project shows it: until when, and of what. */
export const TermView = Term.omit({ deadline: true, rungs: true, recheck: true, life: true })
  .extend({
    ...nameBeside('partner'),
    ...dueShapeOrNone,
    recheck: z
      .enum(['asked', 'agreed', 'objected', 'deemed-agreed'])
      .optional()
      .describe('How the re-check of what was not used stands; deemed-agreed: by silence'),
    allowed: Allowed,
  })
  .meta({ id: 'Term' });

export const viewTerm = (
  { deadline, rungs: _, life: __, recheck, ...term }: Term,
  nameOf: NameOf,
  { workingTime }: AsOf,
): Omit<z.infer<typeof TermView>, 'allowed'> => {
  const runs = recheck && term.status === 'in-check' ? recheck.deadline : deadline;
  return {
    ...named(term, nameOf, 'partner'),
    ...(recheck && { recheck: recheck.outcome?.outcome ?? 'asked' }),
    ...withLastDayOrNone(reckon(runs, workingTime).due),
  };
};
