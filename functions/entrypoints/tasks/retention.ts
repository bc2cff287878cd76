import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { bucketOf } from '../../platform/objects/bucket.ts';
import { retentionIndex } from '../../platform/persons/items.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { sweep } from '../../platform/watch/sweep.ts';
import { Calendars } from '../../services/calendar/calendars.ts';
import { fileDependencies } from '../../services/files/dependencies.ts';
import { settleFiles } from '../../services/files/archive-files.ts';
import { filesBeside } from '../../services/files/erase-on-request.ts';
import { watchFile, type FileRetention } from '../../services/files/retention.ts';
import { caseVerdict } from '../../services/retention/case-verdict.ts';
import { casesIndex } from '../../services/closed-cases/kept-cases.ts';
import { archiveDependencies } from '../../services/retention/cases/dependencies.ts';
import { casesInOneRun, watchCase } from '../../services/retention/cases/settle-case.ts';
import { retentionDependencies } from '../../services/retention/dependencies.ts';
import { ErasureId } from '../../services/retention/model.ts';
import { watchPerson } from '../../services/retention/settle.ts';
import { erase } from '../../services/retention/tasks/erase.ts';
import { replay } from '../../services/retention/tasks/replay.ts';
import { tellOperatorsOfSick } from '../../services/telling/sick-items.ts';
import { knownCases } from '../known-cases.ts';
import { readsFor } from '../reads-for.ts';
import { standings } from '../standings.ts';

const context = runtimeContext();
const known = retentionDependencies(context, standings(context));
const files: FileRetention = {
  ...fileDependencies(context, bucketOf('FILES_BUCKET')),
  verdictOf: caseVerdict(known),
  outcome: (...of) => known.store.outcome(...of),
};
const on = { ...known, beside: filesBeside(files), readsFor: readsFor(context) };
const archiving = archiveDependencies(
  context,
  knownCases(context),
  bucketOf('ARCHIVES_BUCKET'),
  settleFiles(files),
);
const calendars = new Calendars(context.table);

export const handler = taskFunction({
  erase: task(z.object({ erasureId: ErasureId }), erase(on)),
  replay: task(z.object({ since: Instant.optional(), cursor: z.string().optional() }), replay(on)),
  archive: task(z.object({}), () =>
    sweep({
      table: on.table,
      watchers: { 'KEPT/CASE': watchCase(archiving) },
      now: on.clock.now(),
      workingTime: () => calendars.workingTime(),
      index: casesIndex,
      limit: casesInOneRun,
      tellSick: tellOperatorsOfSick(on.table),
    }),
  ),
  look: task(z.object({}), () =>
    sweep({
      table: on.table,
      watchers: { 'PERSONS/PERSON': watchPerson(on), 'FILE/FILE': watchFile(files) },
      now: on.clock.now(),
      workingTime: () => calendars.workingTime(),
      index: retentionIndex,
      tellSick: tellOperatorsOfSick(on.table),
    }),
  ),
});
