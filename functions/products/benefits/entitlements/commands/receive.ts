import { err } from '../../../../common/result.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import type { Note } from '../../../../services/messages/post.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import type { Entitlement } from '../model.ts';
import { disputed, received } from '../receipt.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { policyTitle } from '../texts.ts';

interface Said {
  readonly code: 'entitlement.received' | 'entitlement.disputed';
  readonly after: (entitlement: Entitlement) => Entitlement | undefined;
  /** What the department and the operators are told of it. */
  readonly note?: (entitlement: Entitlement) => Note;
}

/** What the enterprise says of a payment: once said, said again it changes nothing. */
const say = async (
  on: EntitlementApiDependencies,
  id: string,
  caller: Caller,
  { code, after: said, note: noteOf }: Said,
): Promise<Reply> => {
  const after = await change(on, {
    find: () => on.store.find(id),
    may: ({ entitlement }) => isOwn(caller, entitlement),
    decide: async (stored, asOf) => {
      const { entitlement } = stored;
      const next = said(entitlement);
      if (!next) return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
      if (next === entitlement) return decided(next);
      const note = noteOf?.(next);
      return decided(next, [
        ...(await rewriteEntitlement(on, stored, next, asOf, { code })),
        ...(note ? on.post.toDepartment(next.department, note, asOf.now) : []),
        ...(note ? on.post.toOperators(note, asOf.now) : []),
      ]);
    },
  });
  if (!after.ok) return after;
  log.info(code, { entitlementId: id });
  return answer(200, await loadEntitlementView(on, after.value, caller));
};

export const receive = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.receive, ({ params, caller }) =>
    say(on, params.id, caller, { code: 'entitlement.received', after: received }),
  );

export const dispute = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.dispute, ({ params, body: { reason }, caller }) =>
    say(on, params.id, caller, {
      code: 'entitlement.disputed',
      after: (entitlement) => disputed(entitlement, reason),
      note: (entitlement) => ({
        code: 'entitlement.disputed',
        title: '企业对到账提出异议',
        body: `${policyTitle(entitlement)}兑现事项 ${entitlement.id}：${reason}`,
        entitlementId: entitlement.id,
      }),
    }),
  );
