import { expect, it } from 'vitest';
import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import type { EnterpriseRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { outsideScope } from '../../../../../functions/products/benefits/entitlements/scope.ts';
import { checkRules } from '../../../../../functions/products/benefits/policies/rules/check.ts';
import { unwrap } from '../../../../../functions/common/result.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, policy } from './fixture.ts';

/** An offer with its frozen decision, of an enterprise of 七星, under a policy that is for 临桂. */
const offered = async (conditions: readonly object[], region = '450305') => {
  const memory = memoryTable();
  const records = new Records(memory.table, personsOf(memory));
  const on = entitlementTaskDependencies({ table: memory.table, clock: handClock(monday) }, records);
  const of = policy({ code: 'LINGUI-2026', regions: ['450312'] });
  const one = entitlement(1_000, of);
  const record = {
    ...{ uscc: one.uscc, name: '甲公司', source: 'market-regulation', asOf: '2026-03-01' },
    facts: { region },
  } as unknown as EnterpriseRecord;
  await memory.table.transact([
    on.policies.write({ policy: of, rules: unwrap(checkRules(of)), version: 0 }),
    ...on.store.create(one, { conditions } as unknown as Met, asOf()),
    ...(await records.write(record, undefined, monday)).writes,
  ]);
  return outsideScope(on, one, monday);
};

it('refuses the click of who was offered it while the lists were for searching only', async () =>
  expect(await offered([{ name: 'own', outcome: 'met' }])).toMatchObject({
    kind: 'conflict',
    detail: { zh: '不属于该政策的适用范围：注册地在临桂区' },
  }));

it('takes the click of who is inside', async () =>
  expect(await offered([{ name: 'own', outcome: 'met' }], '450312')).toBeUndefined());

it('goes by the frozen decision where that asked: who has moved since was inside when it was matched', async () =>
  expect(await offered([{ name: 'scope.region', outcome: 'met' }])).toBeUndefined());
