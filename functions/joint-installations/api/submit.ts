import { effectWrites } from '../../effects/store.ts';
import { fieldError, problem, type Problem } from '../../kernel/problem.ts';
import { err } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import { OrderId } from '../../orders/model.ts';
import { newId } from '../../platform/ids.ts';
import { log } from '../../platform/log.ts';
import { endpoint } from '../../platform/http/index.ts';
import { ok } from '../../kernel/result.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { limits } from '../limits.ts';
import { CaseId, type Application, type Case } from '../model.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { channelOf, chooseProviders } from '../rules.ts';
import { viewDeadline } from '../view.ts';

const notYours = problem('invalid', {
  errors: [fieldError('/applicant/uscc', text('与登录主体不一致', 'Is not the code of the caller'))],
});

const unserved = ({ services }: Application, missing: readonly string[]): Problem =>
  problem('no-provider', {
    errors: missing.map((service) =>
      fieldError(
        `/services/${services.findIndex((asked) => asked.service === service)}`,
        text(`该区域没有 ${service} 服务单位`, `Nobody provides ${service} in that region`),
      ),
    ),
    extensions: { services: missing },
  });

export const submit = ({ table, cases, partners, timeline, calendars, clock }: CaseDependencies) =>
  endpoint(jointInstallationRoutes.submit, async ({ body, caller, settle }) => {
    if (body.applicant.uscc !== caller.uscc) return err(notYours);
    const now = clock.now();
    const id = CaseId.parse(newId('ji', now));
    const [providers, reckoner] = await Promise.all([
      partners.providersIn(body.site.region),
      calendars.reckoner(),
    ]);
    const chosen = chooseProviders(body.services, providers, id);
    if (!chosen.ok) return err(unserved(body, chosen.error.unserved));

    const created: Case = {
      id,
      status: 'submitted',
      channel: channelOf(body),
      application: body,
      assignments: chosen.value.map((one) => ({ ...one, orderId: OrderId.parse(newId('or', now)) })),
      limitsVersion: limits.version,
      submittedAt: now,
    };
    const reply = {
      status: 202,
      body: {
        id,
        status: created.status,
        channel: created.channel,
        deadline: viewDeadline(created, now, reckoner),
      },
      headers: { location: `/v1/joint-installations/${id}` },
    };
    const written = await table.transact([
      cases.create(created),
      timeline.entry(id, { at: now, code: 'case.submitted' }),
      ...effectWrites(
        table,
        [{ effect: 'start-execution', machine: 'joint-installation', name: id, input: { caseId: id } }],
        now,
      ),
      settle(reply),
    ]);
    if (!written.ok) throw new Error(`The new case ${id} was refused`);
    log.info('joint-installation.submitted', { caseId: id, services: body.services.length });
    return ok(reply);
  });
