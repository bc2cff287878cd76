import { err } from '../../../../common/result.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement, type EntitlementChange } from './change-entitlement.ts';
import type { Entitlement } from '../model.ts';
import { disputed, received } from '../receipt.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import type { PlainMove } from '../told.ts';

interface Said {
  readonly code: 'entitlement.received' | 'entitlement.disputed';
  readonly after: (entitlement: Entitlement) => Entitlement | undefined;
}

/** Of an instalment while others are still to come, its status stays. */
const toldBesides = (before: Entitlement, after: Entitlement): PlainMove | undefined =>
  before.status === after.status ? 'instalment-disputed' : undefined;

/** What the enterprise says of a payment: once said, said again it changes nothing. */
const saying = (on: EntitlementApiDependencies, { code, after }: Said): EntitlementChange => ({
  may: isOwn,
  code,
  decide: async (stored, asOf) => {
    const { entitlement } = stored;
    const next = after(entitlement);
    if (!next) return err(problem('move-not-allowed', { extensions: { from: entitlement.status } }));
    if (next === entitlement) return decided(next);
    const tell = toldBesides(entitlement, next);
    return decided(next, await rewriteEntitlement(on, stored, next, asOf, { code, tell }));
  },
});

export const receive = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.receive, (call) =>
    changeEntitlement(on, call, saying(on, { code: 'entitlement.received', after: received })),
  );

export const dispute = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.dispute, (call) => {
    const { reason } = call.body;
    const said = saying(on, {
      code: 'entitlement.disputed',
      after: (entitlement) => disputed(entitlement, reason),
    });
    return changeEntitlement(on, call, said);
  });
