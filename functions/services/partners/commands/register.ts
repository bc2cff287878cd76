import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { PartnerId, Partner } from '../model.ts';
import { brokenBy, claimsAfter, holdersOf, mayBreak } from '../names.ts';
import { breaks, taken } from '../refusals.ts';
import { partnerRoutes } from '../routes.ts';
import { newSecret } from '../secrets.ts';

const isSame = (
  { id: _, createdAt: __, webhookDisabledAt: ___, ...known }: Partner,
  { id: ____, createdAt: _____, ...asked }: Partner,
): boolean => isDeepStrictEqual(known, asked);

/** The same registration again answers the partner there is, without its secret; another one under a taken name is 409. */
export const register = (on: PartnerDependencies) =>
  endpoint(partnerRoutes.register, async ({ body }) => {
    const { partners, secrets, clock, table, needs, waiting, reach } = on;
    const refused =
      body.webhookUrl === undefined ? undefined : urlProblem('/webhookUrl', body.webhookUrl, reach);
    if (refused) return err(refused);
    const now = clock.now();
    const partner = Partner.parse({ ...body, id: PartnerId.parse(newId('pt', now)), createdAt: now });
    const secret = newSecret();
    const registered = await untilWritten(table, async () => {
      const claims = await partners.claims();
      const holders = holdersOf(claims, partner);
      const [only, ...others] = holders;
      const known = only !== undefined && others.length === 0 ? await partners.find(only) : undefined;
      if (known && isSame(known, partner)) return decided(known);
      if (only !== undefined) return err(taken(holders));
      const after = claimsAfter(claims, undefined, partner);
      const broken = mayBreak(claims, after) ? brokenBy(await needs(), claims, after) : [];
      if (broken.length > 0) return err(breaks(broken));
      // The secret first: a partner without a secret could be sent unsigned orders, a secret without a partner nothing.
      await secrets.put(partner.id, { current: secret });
      return decided(partner, [
        ...partners.write({ partner, version: 0 }),
        ...partners.writeClaims(claims, after),
        ...(await waiting.wake(now)),
      ]);
    });
    if (!registered.ok || registered.value.id !== partner.id) await secrets.remove(partner.id);
    if (!registered.ok) return registered;
    const { value } = registered;
    const location = { location: `/v1/partners/${value.id}` };
    if (value.id !== partner.id) return answer(200, value, location);
    log.info('partner.registered', { partner: partner.id });
    return answer(201, { ...partner, secret }, location);
  });
