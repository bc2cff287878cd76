import * as z from 'zod';
import { handOver } from '../effects/hand-over.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { riverDependencies } from './dependencies.ts';
import { RiverId, RiverStatus } from './model.ts';
import { awaitPerson } from './tasks/await-person.ts';
import { check } from './tasks/check.ts';
import { conclude, openLetters } from './tasks/conclude.ts';
import { publish } from './tasks/publish.ts';

const on = riverDependencies(ground());
const ofCase = z.strictObject({ caseId: RiverId });
const waiting = ofCase.extend({ token: z.string() });

export const handler = taskFunction({
  check: task(waiting, check(on)),
  'open-letters': task(ofCase, openLetters(on)),
  conclude: task(ofCase, conclude(on)),
  'await-person': task(waiting.extend({ during: RiverStatus }), awaitPerson(on)),
  publish: task(ofCase, publish(on)),
  'hand-over': handOver(on),
});
