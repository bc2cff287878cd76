import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { matchingDependencies } from '../../products/benefits/matching/dependencies.ts';
import { matchRecords, matchSegment } from '../../products/benefits/matching/tasks/match.ts';
import { plan } from '../../products/benefits/matching/tasks/plan.ts';

const on = matchingDependencies(runtimeContext());
const codes = z.array(z.string());
/** Which run one follows it by: that of a publication; the nightly one is nobody's. */
const run = z.string();

export const handler = taskFunction({
  plan: task(z.object({ policies: codes.optional(), run: run.optional() }), plan(on)),
  'match-segment': task(
    z.object({
      segment: z.int().min(0),
      of: z.int().min(1).max(4_096),
      policies: codes,
      run: run.nullish(),
    }),
    matchSegment(on),
  ),
  'match-records': task(
    z.object({
      records: codes.max(100),
      of: z.object({ run: z.string(), portion: z.string() }).optional(),
    }),
    matchRecords(on),
  ),
});
