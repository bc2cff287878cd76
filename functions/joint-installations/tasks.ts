import * as z from 'zod';
import { handOver } from '../effects/hand-over.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { caseDependencies } from './dependencies.ts';
import { CaseId } from './model.ts';
import { admit } from './tasks/admit.ts';
import { agreeSurvey } from './tasks/agree-survey.ts';
import { close } from './tasks/close.ts';
import { makeUp } from './tasks/make-up.ts';

const on = caseDependencies(ground());
const ofCase = z.strictObject({ caseId: CaseId });

export const handler = taskFunction({
  admit: task(ofCase, admit(on)),
  'agree-survey': task(ofCase, agreeSurvey(on)),
  close: task(ofCase, close(on)),
  'make-up': task(ofCase, makeUp(on)),
  'hand-over': handOver(on),
});
