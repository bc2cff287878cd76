import { Fault } from '../../../common/fault.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { fieldError } from '../../../common/field-error.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { log } from '../../../platform/log.ts';
import { claimedDay } from '../../../platform/claims.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { namesOf } from '../../../services/partners/naming.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { keepPersons } from '../persons.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { notProvided } from '../providers.ts';
import { newCaseId, submission } from '../submission.ts';
import { viewSubmitted } from '../view.ts';

const notYours = invalid('/applicant/uscc', '与登录主体不一致', 'Is not the code of the caller');

/** Everything that must be there is named at once (一次性告知). */
const incomplete = (missing: readonly string[]): Problem =>
  problem('invalid', {
    errors: missing.map((kind) => fieldError('/materials', text(`缺少材料 ${kind}`, `${kind} is missing`))),
    extensions: { missing },
  });

export const submit = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.submit, async ({ body, caller, settle }) => {
    if (body.applicant.uscc !== caller.uscc) return err(notYours);
    const now = on.clock.now();
    const untrue = body.commitments
      .map(({ madeOn }, index) => claimedDay(`/commitments/${index}/madeOn`, madeOn, dateOf(now)))
      .find((problem) => problem !== undefined);
    if (untrue) return err(untrue);
    const kept = keepPersons(on.persons, newCaseId(now), body, now);
    const [sent, workingTime] = await Promise.all([
      submission(on, kept.application, body.providers ?? {}, now, kept.id),
      on.calendars.workingTime(),
    ]);
    if (!sent.ok)
      return err(
        'missing' in sent.error
          ? incomplete(sent.error.missing)
          : await notProvided(on.partners, body.services, sent.error.notProvided),
      );
    const { created, writes } = sent.value;
    const { id, assignments } = created;
    const nameOf = await namesOf(
      on.partners,
      assignments.map(({ partner }) => partner),
    );
    const reply = {
      status: 202,
      body: viewSubmitted(created, nameOf, { now, workingTime }),
      headers: { location: `/v1/joint-installations/${id}` },
    };
    const written = await on.table.transact([...kept.writes, ...writes, settle(reply)]);
    if (!written.ok) throw new Fault(`The new case ${id} was refused`);
    log.info('joint-installation.submitted', { caseId: id, services: body.services.length });
    return ok(reply);
  });
