import { Fault } from '../../../common/fault.ts';
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
import type { Instant } from '../../../law/instant.ts';
import type { NewApplication } from '../model.ts';
import { notTemporary } from '../temporary/rules.ts';
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

const noTerm = invalid('/temporary', '个人住宅报装不提供临时供应', 'A home is not supplied for a time');
const oneOf = invalid('/batch', '临时供应不分期接通', 'What is supplied for a time has no phases');
const noBatch = invalid('/batch', '个人住宅报装不分期接通', 'A home is connected at once');

interface Part {
  readonly body: NewApplication;
  readonly kept: ReturnType<typeof keepPersons>;
}

/** What is supplied for a time beside what is applied for is a case of its own: it ends by itself. */
const partsOf = (body: NewApplication): NewApplication[] => {
  const { temporary, batch: _, providers, ...rest } = body;
  if (!temporary?.services) return [body];
  const { services, from, until } = temporary;
  const { temporary: __, ...first } = body;
  return [
    first,
    { ...rest, ...(providers && { providers }), commitments: [], services, temporary: { from, until } },
  ];
};

/** One case of an application: what is wrong with it, or the case and the writes by which it begins. */
const take = async (on: CaseDependencies, { body, kept }: Part, door: string | undefined, now: Instant) => {
  const { applicant, temporary } = body;
  const published = await itemFor(on, kept.application, now);
  const refused = applicant.kind === 'citizen' ? notForHomes(body.services, published?.item) : undefined;
  if (refused) {
    if (!published?.item.installation?.homes) await tellHomesClosed(on, now);
    return err(refused);
  }
  const never = temporary && notTemporary(body.services, temporary, published?.item);
  if (never) return err(never);
  const other = unasked(body.materials, published?.item.materials.required ?? []);
  if (other) return err(other);
  const phases = body.batch && phasesBy(body.batch, published?.item);
  if (phases && !phases.ok) return phases;
  const sent = await submission(on, kept.application, published, body.providers ?? {}, now, {
    id: kept.id,
    door,
    batch: phases?.value,
  });
  return sent.ok ? sent : err(await refusalOf(on.partners, body.services, sent.error));
};

/** Takes an application. Of two for the same at once, the second looks again and is told of the first. */
export const submit = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.submit, async ({ body, caller, settle }) => {
    const { applicant } = body;
    const owner = applicantBy(caller);
    const own = applicant.kind === 'citizen' ? caller.role === 'citizen' : applicant.uscc === owner?.id;
    if (!owner || !own) return err(applicant.kind === 'citizen' ? notCitizen : notYours);
    if (applicant.kind === 'citizen' && body.project) return err(noProject);
    if (applicant.kind === 'citizen' && body.batch) return err(noBatch);
    if (applicant.kind === 'citizen' && body.temporary) return err(noTerm);
    if (body.batch && body.temporary && !body.temporary.services) return err(oneOf);
    const now = on.clock.now();
    const untrue = body.commitments
      .map(({ madeOn }, index) => claimedDay(`/commitments/${index}/madeOn`, madeOn, dateOf(now)))
      .find((problem) => problem !== undefined);
    if (untrue) return err(untrue);
    const stray = notAskedOf(body.services, body.providers ?? {});
    if (stray) return err(stray);
    const parts = partsOf(body).map((part) => ({
      body: part,
      kept: keepPersons(on.persons, newCaseId(now), part, owner, now),
    }));
    const door = applicant.kind === 'citizen' ? applicant.contact.door : undefined;
    const taken = await untilWritten(on.table, async () => {
      const sent = [];
      for (const part of parts) {
        const one = await take(on, part, door, now);
        if (!one.ok) return one;
        sent.push(one.value);
      }
      const [first, beside] = sent.map(({ created }) => created);
      if (!first) throw new Fault('Nothing was applied for');
      const [workingTime, nameOf] = await Promise.all([
        on.calendars.workingTime(),
        namesOf(
          on.partners,
          first.assignments.map(({ partner }) => partner),
        ),
      ]);
      const reply = {
        status: 202,
        body: viewSubmitted(first, nameOf, { now, workingTime }, beside?.id),
        headers: { location: `/v1/joint-installations/${first.id}` },
      };
      return decided(reply, [
        ...parts.flatMap(({ kept }) => kept.writes),
        ...sent.flatMap(({ writes }) => writes),
        settle(reply),
      ]);
    });
    if (!taken.ok) return taken;
    log.info('joint-installation.submitted', {
      caseId: parts[0]?.kept.id,
      services: body.services.length,
    });
    return ok(taken.value);
  });
