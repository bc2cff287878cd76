import { err, type Result } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { Again } from '../../../platform/tasks.ts';
import type { PartnerId } from '../../../services/partners/model.ts';
import { resolve, type Wanted } from '../../../services/partners/names.ts';
import type { Resume } from '../../../services/partners/resume.ts';
import { waitsFor, type Unnamed } from '../../../services/partners/waits.ts';
import { namedBy } from '../policies/names.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import type { Entitlement } from './model.ts';
import { rewriteEntitlement, startExecution } from './rewrite.ts';
import type { Stored } from './store.ts';
import { tellEntitlement } from './tell.ts';
import { entitlementTold } from './told.ts';

/** It waits in the table now, for a name or for the enterprise: the execution that asked has nothing more to do. */
export class Waits extends Again {
  override readonly name = 'Waits';
}

const wantedBy = ({ department, terms }: Entitlement, role: Wanted['role']): Wanted =>
  role === 'payer' ? { role, name: terms.payer } : { role, name: department };

/** Whom its own terms name; where that is nobody, whom the newest version of its policy names instead. */
export const partnerFor = async (
  { partners, policies }: EntitlementDependencies,
  entitlement: Entitlement,
  role: Wanted['role'],
): Promise<Result<PartnerId, Unnamed>> => {
  const claims = await partners.claims();
  const wanted = wantedBy(entitlement, role);
  const found = resolve(claims, wanted);
  if (found.ok) return found;
  const newest = await policies.newest(entitlement.policy.code);
  const named = newest && namedBy(newest)[role];
  const instead = named && resolve(claims, named);
  return instead?.ok ? instead : err({ wanted, why: found.error });
};

/** It waits in the table until the name leads to somebody; all it concerns are told, the operators once for each name. */
export const waitForName = async (
  on: EntitlementDependencies,
  stored: Stored,
  unnamed: Unnamed,
  asOf: AsOf,
): Promise<Write[]> => {
  const { entitlement } = stored;
  if (entitlement.waits) return [];
  const { wanted, why } = unnamed;
  const { now } = asOf;
  const waits = waitsFor(unnamed, now);
  const waiter = { kind: 'entitlement', id: entitlement.id };
  const { first, writes } = await on.names.wait(wanted, why, waiter, now);
  const after = { ...entitlement, waits };
  const about = { ...asOf, entitlement: after, before: entitlement.status, account: undefined };
  return [
    ...writes,
    ...(await rewriteEntitlement(on, stored, after, asOf, {
      code: 'entitlement.waits-for-name',
      facts: { role: wanted.role, name: wanted.name, why },
    })),
    ...(await tellEntitlement(on, entitlementTold['waits-for-name'], { ...about, unnamed, first })),
  ];
};

/** The name leads to somebody again: another execution goes on from where the last one ended. */
export const resumeEntitlement =
  (on: EntitlementDependencies): Resume =>
  async (id) => {
    const resumed = await change(on, {
      find: () => on.store.find(id),
      decide: async (stored, asOf) => {
        const { waits, ...entitlement } = stored.entitlement;
        if (!waits) return decided(true);
        if (!(await partnerFor(on, entitlement, waits.role)).ok) return decided(false);
        const after = { ...entitlement, round: entitlement.round + 1 };
        return decided(true, [
          ...(await rewriteEntitlement(on, stored, after, asOf, {
            code: 'entitlement.goes-on',
            tell: 'goes-on',
          })),
          ...effectWrites(on.table, [startExecution(after)], asOf.now),
        ]);
      },
    });
    // One that is gone waits no more.
    return !resumed.ok || resumed.value;
  };
