import type * as z from 'zod';
import { shown } from '../../platform/persons/forms.ts';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import * as zod from 'zod';
import { Made } from './model.ts';

export const MadeView = Made.extend({
  madeBy: shown.signatory.describe('Masked'),
  limits: zod.record(zod.string(), LimitView),
}).meta({ id: 'MadeCommitment' });

export const viewMade = (
  made: Made,
  madeBy: string,
  { now, workingTime }: AsOf,
): z.infer<typeof MadeView> => ({
  ...made,
  madeBy,
  limits: viewLimits(made.limits, made.endedAt ?? now, workingTime),
});
