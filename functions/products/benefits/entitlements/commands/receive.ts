import { err } from '../../../../common/result.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { Note } from '../../../../services/messages/post.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement, type EntitlementChange } from './change-entitlement.ts';
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
const saying = (on: EntitlementApiDependencies, { code, after, note: noteOf }: Said): EntitlementChange => ({
  may: isOwn,
  code,
  decide: async (stored, asOf) => {
    const { entitlement } = stored;
    const next = after(entitlement);
    if (!next) return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
    if (next === entitlement) return decided(next);
    const note = noteOf?.(next);
    return decided(next, [
      ...(await rewriteEntitlement(on, stored, next, asOf, { code })),
      ...(note ? await on.post.toDepartment(next.department, note, asOf.now) : []),
      ...(note ? on.post.toOperators(note, asOf.now) : []),
    ]);
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
      note: (entitlement) => ({
        code: 'entitlement.disputed',
        title: '企业对到账提出异议',
        body: `${policyTitle(entitlement)}兑现事项 ${entitlement.id}：${reason}`,
        entitlementId: entitlement.id,
      }),
    });
    return changeEntitlement(on, call, said);
  });
