import { PartnerId, Partner } from '../model.ts';
import { newSecret } from '../secrets.ts';
import { err } from '../../../common/result.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';

export const register = ({ partners, secrets, clock, reach }: PartnerDependencies) =>
  endpoint(partnerRoutes.register, async ({ body }) => {
    const refused = urlProblem('/webhookUrl', body.webhookUrl, reach);
    if (refused) return err(refused);
    const now = clock.now();
    const partner = Partner.parse({ ...body, id: PartnerId.parse(newId('pt', now)), createdAt: now });
    const secret = newSecret();
    // The secret first: a partner without a secret could be sent unsigned orders, a secret without a partner nothing.
    await secrets.put(partner.id, { current: secret });
    await partners.add(partner);
    log.info('partner.registered', { partner: partner.id });
    return answer(201, { ...partner, secret }, { location: `/v1/partners/${partner.id}` });
  });
