import * as z from 'zod';
import { handOver } from '../../platform/outbox/hand-over.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { riverDependencies } from '../../products/river-approvals/dependencies.ts';
import { RiverId, RiverStatus } from '../../products/river-approvals/model.ts';
import { awaitPerson } from '../../products/river-approvals/tasks/await-person.ts';
import { carryOn } from '../../products/river-approvals/tasks/carry-on.ts';
import { check } from '../../products/river-approvals/tasks/check.ts';
import { conclude, openLetters } from '../../products/river-approvals/tasks/conclude.ts';
import { judgeAgain } from '../../products/river-approvals/tasks/judge-again.ts';
import { publish } from '../../products/river-approvals/tasks/publish.ts';

const on = riverDependencies(runtimeContext());
const ofCase = z.object({ caseId: RiverId });
const waiting = ofCase.extend({ token: z.string() });

export const handler = taskFunction({
  check: task(waiting, check(on)),
  'open-letters': task(ofCase, openLetters(on)),
  conclude: task(ofCase, conclude(on)),
  'await-person': task(waiting.extend({ during: RiverStatus }), awaitPerson(on)),
  'judge-again': task(z.object({ id: z.string() }), judgeAgain(on)),
  'carry-on': task(ofCase, carryOn(on)),
  publish: task(ofCase, publish(on)),
  'hand-over': handOver(on),
});
