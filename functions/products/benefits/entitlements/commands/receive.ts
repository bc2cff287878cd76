import type { Instant } from '../../../../law/instant.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { log } from '../../../../platform/log.ts';
import { disputed, received } from '../receipt.ts';
import type { Entitlement } from '../model.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { wholeEntitlement } from '../load-view.ts';
import { policyTitle } from '../texts.ts';

interface Said {
  readonly code: 'entitlement.received' | 'entitlement.disputed';
  readonly after: (entitlement: Entitlement) => Entitlement | undefined;
  readonly also: (entitlement: Entitlement, now: Instant) => Write[];
}

/** What the enterprise says of a payment: once said, said again it changes nothing. */
const say = async (
  on: ReadEntitlements,
  { id, uscc }: { readonly id: string; readonly uscc: string },
  { code, after: said, also }: Said,
): Promise<Reply> => {
  for (;;) {
    const stored = await on.store.find(id);
    if (!stored || stored.entitlement.uscc !== uscc) return err(problem('not-found'));
    const { entitlement } = stored;
    const after = said(entitlement);
    if (!after) return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
    if (after === entitlement) return answer(200, await wholeEntitlement(on, stored, true));
    const now = on.clock.now();
    const workingTime = await on.calendars.workingTime();
    const written = await on.table.transact([
      ...(await on.entitlements.rewrite(stored, after, { code }, now, workingTime)),
      ...also(after, now),
    ]);
    if (!written.ok) continue;
    log.info(code, { entitlementId: id });
    return answer(200, await wholeEntitlement(on, { ...stored, entitlement: after }, true));
  }
};

export const receive = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.receive, ({ params, caller }) =>
    say(
      on,
      { id: params.id, uscc: caller.uscc },
      { code: 'entitlement.received', after: received, also: () => [] },
    ),
  );

export const dispute = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.dispute, ({ params, body: { reason }, caller }) =>
    say(
      on,
      { id: params.id, uscc: caller.uscc },
      {
        code: 'entitlement.disputed',
        after: (entitlement) => disputed(entitlement, reason),
        also: (entitlement, now) => {
          const note = {
            code: 'entitlement.disputed',
            title: '企业对到账提出异议',
            body: `${policyTitle(entitlement)}兑现事项 ${entitlement.id}：${reason}`,
            entitlementId: entitlement.id,
          } as const;
          return [
            ...on.post.toDepartment(entitlement.department, note, now),
            ...on.post.toOperators(note, now),
          ];
        },
      },
    ),
  );
