import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';

export const rotateSecret = ({ secrets, clock }: PartnerDependencies) =>
  endpoint(partnerRoutes.rotateSecret, async ({ params }) => {
    // A retired partner has no secret: nothing is sent to it.
    const rotated = await secrets.rotate(params.id, clock.now());
    if (!rotated) return err(problem('not-found'));
    log.info('partner.secret-rotated', { partner: params.id });
    return answer(201, { secret: rotated.current, previousValidUntil: rotated.previousValidUntil });
  });
