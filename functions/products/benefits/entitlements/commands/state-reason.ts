import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import type { Instant } from '../../../../law/instant.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import type { Person, PersonOwner, PersonRef } from '../../../../platform/persons/model.ts';
import { problem } from '../../../../platform/problem.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement } from './change-entitlement.ts';
import type { Entitlement, KeptStatement } from '../model.ts';
import { arrivedOf, paymentsOf } from '../payments.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { isOverdue } from '../rules.ts';
import { planErrors } from '../statement.ts';

const notOverdue = problem('conflict', {
  detail: text('该事项未逾期', 'Nothing of this is overdue'),
});

const saidIn = ({ reason, plan, fundsExpectedOn }: KeptStatement) => ({
  ...{ reason, plan },
  ...(fundsExpectedOn && { fundsExpectedOn }),
});

/** The one who was named before keeps the record; another takes its place, and it is released. */
const officialKept = async (
  { persons }: EntitlementApiDependencies,
  { id, statement }: Entitlement,
  official: Person<'official'>,
  owner: PersonOwner,
  now: Instant,
): Promise<{ readonly ref: PersonRef; readonly writes: readonly Write[] }> => {
  const had: PersonRef<'official'> | undefined = statement?.official;
  if (had !== undefined && isDeepStrictEqual(await persons.find(had), official))
    return { ref: had, writes: [] };
  const { ref, writes } = persons.keep(
    'official',
    official,
    { subject: { kind: 'entitlement', id }, owner },
    now,
  );
  return { ref, writes: had === undefined ? writes : [...writes, ...(await persons.release(had, now))] };
};

export const state = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.state, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.overdue-stated',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        if (!isOverdue(entitlement)) return err(notOverdue);
        const paidThen = arrivedOf(await paymentsOf(on, entitlement), entitlement);
        const errors = planErrors(call.body, entitlement.fen - paidThen, asOf.now);
        if (errors.length > 0) return err(problem('invalid', { errors }));
        const { person: name, contact, ...said } = call.body;
        const before = entitlement.statement;
        const owner = { kind: 'partner', id: call.caller.partner } as const;
        const kept = await officialKept(on, entitlement, { name, contact }, owner, asOf.now);
        if (before && kept.ref === before.official && isDeepStrictEqual(said, saidIn(before)))
          return decided(entitlement);
        const stated = {
          ...entitlement,
          statement: { ...said, official: kept.ref, givenAt: asOf.now, paidThen, broken: [] },
        };
        return decided(stated, [
          ...kept.writes,
          ...(await rewriteEntitlement(on, stored, stated, asOf, {
            code: 'entitlement.overdue-stated',
            tell: 'overdue-stated',
          })),
        ]);
      },
    }),
  );
