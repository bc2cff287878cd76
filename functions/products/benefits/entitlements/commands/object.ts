import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { isOwn, isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import type { Entitlement, Objection } from '../model.ts';
import { mayObject, mostObjections, objected, objectionDecided, undecided } from '../publication.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { tellEntitlement } from '../tell.ts';
import { entitlementTold } from '../told.ts';
import { changeEntitlement } from './change-entitlement.ts';

const notPublished = problem('conflict', {
  detail: text('该事项不在公示期内', 'It is not published, or the time for objections is over'),
});
const tooMany = problem('conflict', {
  detail: text('异议件数已满，请直接联系责任部门', 'Too many objections: talk to the department'),
  extensions: { most: mostObjections },
});
const ownBenefit = problem('conflict', {
  detail: text('不能对本单位的事项提出异议，可放弃该事项', 'It is your own: waive it instead'),
});

const shown = ({ by: _, ...objection }: Objection) => objection;

type Caller =
  | { readonly role: 'enterprise'; readonly uscc: string }
  | { readonly role: 'citizen'; readonly citizen: string };

const objectorOf = (caller: Caller): Objection['by'] =>
  caller.role === 'citizen'
    ? { kind: 'citizen', id: caller.citizen }
    : { kind: 'enterprise', id: caller.uscc };

/** Whoever is signed in, once for each benefit that is published. */
export const object = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.object, async ({ params: { id }, body: { reason }, caller }) => {
    const by = objectorOf(caller);
    const done = await change(on, {
      find: () => on.store.find(id),
      // What is public is public: whether there is such a benefit is said by the public list.
      may: ({ entitlement }) =>
        entitlement.objections !== undefined || entitlement.status === 'in-publication',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { objections = [] } = entitlement;
        const before = objections.find((one) => one.by.kind === by.kind && one.by.id === by.id);
        if (before) return decided({ objection: before, isNew: false });
        if (isOwn(caller, entitlement)) return err(ownBenefit);
        if (!mayObject(entitlement)) return err(notPublished);
        if (objections.length >= mostObjections) return err(tooMany);
        const objection: Objection = { id: newId('ob', asOf.now), at: asOf.now, by, reason };
        const after = objected(entitlement, objection);
        const about = {
          ...asOf,
          entitlement: after,
          before: entitlement.status,
          account: undefined,
          objection,
        };
        return decided({ objection, isNew: true }, [
          ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.objected' })),
          ...(await tellEntitlement(on, entitlementTold.objected, about, {}, by)),
        ]);
      },
    });
    if (!done.ok) return done;
    const { objection, isNew } = done.value;
    log.info('entitlement.objected', { entitlementId: id, objectionId: objection.id });
    return answer(isNew ? 201 : 200, shown(objection));
  });

const noObjection = problem('not-found');
const decidedBefore = problem('conflict', {
  detail: text('该异议已作出决定', 'This objection is decided already'),
});

/** Whom the decision concerns: whoever objected; and where it ends the benefit, all whose objections end with it. */
const concerned = (after: Entitlement, objection: Objection): Objection[] => [
  objection,
  ...(after.status === 'refused' ? undecided(after) : []),
];

/** A person of the department decides, with reasons: upheld, and nothing is paid; or not. */
export const decideObjection = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.decideObjection, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.objection-decided',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { objection: id, upheld, reason } = call.body;
        const found = entitlement.objections?.find((one) => one.id === id);
        if (!found) return err(noObjection);
        const { decision: before } = found;
        if (before)
          return before.upheld === upheld && before.reason === reason
            ? decided(entitlement)
            : err(decidedBefore);
        const { status } = entitlement;
        if (status !== 'in-publication')
          return err(problem('move-not-allowed', { extensions: { from: status } }));
        const after = objectionDecided(entitlement, id, { at: asOf.now, upheld, reason });
        const objection = after.objections?.find((one) => one.id === id) ?? found;
        const about = { ...asOf, entitlement: after, before: status, account: undefined };
        const told = await Promise.all(
          concerned(after, objection).map((one, index) =>
            tellEntitlement(
              on,
              index === 0
                ? entitlementTold['objection-decided']
                : { ...entitlementTold['objection-decided'], applicant: { not: 'Told with the first.' } },
              { ...about, objection: one },
              {},
              one.by,
            ),
          ),
        );
        return decided(after, [
          ...(await rewriteEntitlement(on, stored, after, asOf, {
            code: 'entitlement.objection-decided',
            facts: { objectionId: id, upheld },
          })),
          ...told.flat(),
          ...(after.status === 'refused' ? await on.funds.release(entitlement, asOf) : []),
        ]);
      },
      then: async (after) => {
        if (after.status === 'refused') await on.funds.serveOthers(after);
      },
    }),
  );
