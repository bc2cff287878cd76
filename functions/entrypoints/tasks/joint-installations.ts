import * as z from 'zod';
import { handOver } from '../../platform/outbox/hand-over.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { carryOn } from '../../products/joint-installations/batches/carry-on.ts';
import { caseDependencies } from '../../products/joint-installations/dependencies.ts';
import { CaseId } from '../../products/joint-installations/model.ts';
import { admit } from '../../products/joint-installations/tasks/admit.ts';
import { agreeSurvey } from '../../products/joint-installations/tasks/agree-survey.ts';
import { close } from '../../products/joint-installations/tasks/close.ts';
import { makeUp } from '../../products/joint-installations/tasks/make-up.ts';

const on = caseDependencies(runtimeContext());
const ofCase = z.object({ caseId: CaseId });

export const handler = taskFunction({
  admit: task(ofCase, admit(on)),
  'agree-survey': task(ofCase, agreeSurvey(on)),
  close: task(ofCase, close(on)),
  'carry-on': task(ofCase, carryOn(on)),
  'make-up': task(ofCase, makeUp(on)),
  'hand-over': handOver(on),
});
