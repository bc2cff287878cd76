import * as z from 'zod';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { matchingDependencies } from './dependencies.ts';
import { matchRecords, matchSegment } from './tasks/match.ts';
import { plan } from './tasks/plan.ts';

const on = matchingDependencies(ground());
const codes = z.array(z.string());

export const handler = taskFunction({
  plan: task(z.strictObject({ policies: codes.optional() }), plan(on)),
  'match-segment': task(
    z.strictObject({ segment: z.int().min(0), of: z.int().min(1).max(4_096), policies: codes }),
    matchSegment(on),
  ),
  'match-records': task(z.strictObject({ records: codes.max(100) }), matchRecords(on)),
});
