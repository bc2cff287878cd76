import { decided, untilWritten } from '../../../platform/change.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';
import { rotated } from '../secrets.ts';

/** A second rotation would make the secret void that the partner still signs with: a repeat reads what the first gave. */
export const rotateSecret = ({ secrets, clock, table }: PartnerDependencies) =>
  endpoint(partnerRoutes.rotateSecret, async ({ params, settle, repeated }) => {
    const given = await untilWritten(table, async () => {
      const secret = await secrets.find(params.id);
      // A retired partner has no secret: nothing is sent to it.
      if (!secret) return err(problem('not-found'));
      if (repeated) return decided(secret);
      const next = rotated(secret, clock.now());
      return decided(next, [secrets.replace(params.id, secret, next), settle()]);
    });
    if (!given.ok) return given;
    const { current, previousValidUntil } = given.value;
    log.info('partner.secret-rotated', { partner: params.id });
    return answer(201, { secret: current, previousValidUntil });
  });
