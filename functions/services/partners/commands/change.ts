import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';

export const change = ({ partners, reach }: PartnerDependencies) =>
  endpoint(partnerRoutes.change, async ({ params, body }) => {
    const refused = urlProblem('/webhookUrl', body.webhookUrl, reach);
    if (refused) return err(refused);
    const changed = await partners.change(params.id, ({ id, createdAt, webhookDisabledAt, webhookUrl }) => ({
      ...body,
      id,
      createdAt,
      ...(webhookDisabledAt !== undefined && body.webhookUrl === webhookUrl && { webhookDisabledAt }),
    }));
    if (!changed) return err(problem('not-found'));
    log.info('partner.changed', { partner: changed.id });
    return answer(200, changed);
  });
