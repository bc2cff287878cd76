import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import type { NewPartner, Partner } from '../model.ts';
import { brokenBy, claimsAfter, holdersOf, mayBreak } from '../names.ts';
import { breaks, taken } from '../refusals.ts';
import { partnerRoutes } from '../routes.ts';

const retired = problem('move-not-allowed', {
  detail: text('该合作方已停用', 'This partner has been retired'),
});

const changed = ({ id, createdAt, webhookDisabledAt, webhookUrl }: Partner, body: NewPartner): Partner => ({
  ...body,
  id,
  createdAt,
  ...(webhookDisabledAt !== undefined && body.webhookUrl === webhookUrl && { webhookDisabledAt }),
});

export const change = ({ partners, table, clock, needs, waiting, reach }: PartnerDependencies) =>
  endpoint(partnerRoutes.change, async ({ params, body }) => {
    const refused =
      body.webhookUrl === undefined ? undefined : urlProblem('/webhookUrl', body.webhookUrl, reach);
    if (refused) return err(refused);
    const written = await untilWritten(table, async () => {
      const [found, claims] = await Promise.all([partners.open(params.id), partners.claims()]);
      if (!found) return err(problem('not-found'));
      if (found.partner.retired) return err(retired);
      const partner = changed(found.partner, body);
      const holders = holdersOf(claims, partner);
      if (holders.length > 0) return err(taken(holders));
      const after = claimsAfter(claims, found.partner, partner);
      const broken = mayBreak(claims, after) ? brokenBy(await needs(), claims, after) : [];
      if (broken.length > 0) return err(breaks(broken));
      return decided(partner, [
        ...partners.write({ ...found, partner }, found.partner),
        ...partners.writeClaims(claims, after),
        ...(await waiting.wake(clock.now())),
      ]);
    });
    if (!written.ok) return written;
    log.info('partner.changed', { partner: written.value.id });
    return answer(200, written.value);
  });
