import { err } from '../../../common/result.ts';
import { fieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { tellReported } from '../tell.ts';

const notAsked = problem('invalid', {
  errors: [fieldError('/service', text('本办件未申请该项服务', 'This case does not ask for it'))],
});

/** Goes to those above at once; stamped by the platform, and kept from the provider. */
export const report = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.report, async ({ params, body, caller, settle }) =>
    change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async ({ case: one }, asOf) => {
        const { kind, service } = body;
        if (one.assignments.every((each) => each.service !== service)) return err(notAsked);
        const reply = { status: 202, body: { at: asOf.now, kind, service } };
        log.info('joint-installation.reported', { caseId: params.id, kind });
        return decided(reply, [...(await tellReported(on, one, body, asOf)), settle(reply)]);
      },
    }),
  );
