import { err, ok } from '../../../common/result.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { claimedDay } from '../../../platform/claims.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid } from '../../../platform/problem.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import { namesOf } from '../../../services/partners/naming.ts';
import { phasesBy } from '../batches/phases.ts';
import { applicantBy } from '../../../services/subjects/applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { notAskedOf } from '../providers.ts';
import { refusalOf } from '../not-taken.ts';
import { notForHomes } from '../homes.ts';
import { tellHomesClosed } from '../homes-told.ts';
import { keepPersons } from '../persons.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { itemFor, newCaseId, submission } from '../submission.ts';
import { viewSubmitted } from '../view.ts';

const notCitizen = invalid('/applicant/kind', '与登录主体不一致', 'Is not what the caller is');
const noProject = invalid('/project', '个人住宅报装不关联项目', 'A home is part of no project');
const notYours = invalid('/applicant/uscc', '与登录主体不一致', 'Is not the code of the caller');

const noBatch = invalid('/batch', '个人住宅报装不分期接通', 'A home is connected at once');

/** Takes an application. Of two for the same at once, the second looks again and is told of the first. */
export const submit = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.submit, async ({ body, caller, settle }) => {
    const { applicant } = body;
    const owner = applicantBy(caller);
    const own = applicant.kind === 'citizen' ? caller.role === 'citizen' : applicant.uscc === owner?.id;
    if (!owner || !own) return err(applicant.kind === 'citizen' ? notCitizen : notYours);
    if (applicant.kind === 'citizen' && body.project) return err(noProject);
    if (applicant.kind === 'citizen' && body.batch) return err(noBatch);
    const now = on.clock.now();
    const untrue = body.commitments
      .map(({ madeOn }, index) => claimedDay(`/commitments/${index}/madeOn`, madeOn, dateOf(now)))
      .find((problem) => problem !== undefined);
    if (untrue) return err(untrue);
    const stray = notAskedOf(body.services, body.providers ?? {});
    if (stray) return err(stray);
    const kept = keepPersons(on.persons, newCaseId(now), body, owner, now);
    const door = applicant.kind === 'citizen' ? applicant.contact.door : undefined;
    const taken = await untilWritten(on.table, async () => {
      const published = await itemFor(on, kept.application, now);
      const refused = applicant.kind === 'citizen' ? notForHomes(body.services, published?.item) : undefined;
      if (refused) {
        if (!published?.item.installation?.homes) await tellHomesClosed(on, now);
        return err(refused);
      }
      const other = unasked(body.materials, published?.item.materials.required ?? []);
      if (other) return err(other);
      const phases = body.batch && phasesBy(body.batch, published?.item);
      if (phases && !phases.ok) return phases;
      const [sent, workingTime] = await Promise.all([
        submission(on, kept.application, published, body.providers ?? {}, now, {
          id: kept.id,
          door,
          batch: phases?.value,
        }),
        on.calendars.workingTime(),
      ]);
      if (!sent.ok) return err(await refusalOf(on.partners, body.services, sent.error));
      const { created, writes } = sent.value;
      const nameOf = await namesOf(
        on.partners,
        created.assignments.map(({ partner }) => partner),
      );
      const reply = {
        status: 202,
        body: viewSubmitted(created, nameOf, { now, workingTime }),
        headers: { location: `/v1/joint-installations/${created.id}` },
      };
      return decided(reply, [...kept.writes, ...writes, settle(reply)]);
    });
    if (!taken.ok) return taken;
    log.info('joint-installation.submitted', { caseId: kept.id, services: body.services.length });
    return ok(taken.value);
  });
