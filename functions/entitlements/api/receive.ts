import type { Instant } from '../../kernel/instant.ts';
import { problem } from '../../kernel/problem.ts';
import { err } from '../../kernel/result.ts';
import { answer, endpoint, type Reply } from '../../platform/http/index.ts';
import type { Write } from '../../platform/writes.ts';
import { log } from '../../platform/log.ts';
import type { Entitlement, EntitlementStatus } from '../model.ts';
import type { ReadEntitlements } from '../reading.ts';
import { entitlementRoutes } from '../routes.ts';
import { mayMove, moved } from '../rules.ts';
import { wholeEntitlement } from '../whole.ts';
import { policyTitle } from '../words.ts';

/** What the enterprise says of a payment: once said, said again it changes nothing. */
const say = async (
  on: ReadEntitlements,
  { id, uscc }: { readonly id: string; readonly uscc: string },
  to: EntitlementStatus,
  said: {
    readonly change: Partial<Entitlement>;
    readonly also: (entitlement: Entitlement, now: Instant) => Write[];
  },
): Promise<Reply> => {
  for (;;) {
    const stored = await on.store.find(id);
    if (!stored || stored.entitlement.uscc !== uscc) return err(problem('not-found'));
    const { entitlement } = stored;
    if (entitlement.status === to) return answer(200, await wholeEntitlement(on, stored, true));
    if (!mayMove(entitlement, to))
      return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
    const now = on.clock.now();
    const after = moved(entitlement, to, said.change);
    const by = await on.calendars.reckoner();
    const written = await on.table.transact([
      ...(await on.entitlements.rewrite(stored, after, { code: `entitlement.${to}` }, now, by)),
      ...said.also(after, now),
    ]);
    if (!written.ok) continue;
    log.info(`entitlement.${to}`, { entitlementId: id });
    return answer(200, await wholeEntitlement(on, { ...stored, entitlement: after }, true));
  }
};

export const receive = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.receive, ({ params, caller }) =>
    say(on, { id: params.id, uscc: caller.uscc }, 'received', { change: {}, also: () => [] }),
  );

export const dispute = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.dispute, ({ params, body, caller }) =>
    say(on, { id: params.id, uscc: caller.uscc }, 'disputed', {
      change: { reasons: [body.reason] },
      also: (entitlement, now) => {
        const note = {
          code: 'entitlement.disputed',
          title: '企业对到账提出异议',
          body: `${policyTitle(entitlement)}兑现事项 ${entitlement.id}：${body.reason}`,
          entitlementId: entitlement.id,
        } as const;
        return [
          ...on.post.toDepartment(entitlement.department, note, now),
          ...on.post.toOperators(note, now),
        ];
      },
    }),
  );
