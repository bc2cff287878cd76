import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';
import { rotate } from '../rotate.ts';

export const rotateSecret = (on: PartnerDependencies) =>
  endpoint(partnerRoutes.rotateSecret, async ({ params, settle, repeated }) => {
    const given = await rotate(on, params.id, repeated ? undefined : settle);
    if (!given.ok) return given;
    const { current, previousValidUntil } = given.value;
    log.info('partner.secret-rotated', { partner: params.id });
    return answer(201, { secret: current, previousValidUntil });
  });
