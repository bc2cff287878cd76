import { keyOfBeneficiary } from '../../../../../functions/products/benefits/beneficiaries/model.ts';
import { expect, it } from 'vitest';
import { UsccWithoutCheck } from '../../../../../functions/law/identifiers/uscc.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { accountChanged } from '../../../../../functions/products/benefits/entitlements/tasks/account-changed.ts';
import { pay } from '../../../../../functions/products/benefits/entitlements/tasks/pay.ts';
import { askReview } from '../../../../../functions/products/benefits/entitlements/tasks/review.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import type { Partner } from '../../../../../functions/services/partners/model.ts';
import { handClock, memoryTable, partner } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, policy } from './fixture.ts';

/** An entitlement in a table, beside an enterprise's record on which no account stands any more. */
const kept = async (one: Entitlement) => {
  const memory = memoryTable();
  const records = new Records(memory.table, personsOf(memory));
  const on = entitlementTaskDependencies({ table: memory.table, clock: handClock(monday) }, records);
  const uscc = UsccWithoutCheck.parse(one.uscc);
  const record = { uscc, source: 'market-regulation', asOf: plainDate('2026-03-01'), facts: {} };
  const { writes } = await records.write(record, undefined, monday);
  await memory.table.transact([...on.store.create(one, {} as Met, asOf()), ...writes]);
  const now = async () => (await on.store.find(one.id))?.entitlement;
  const told = () => memory.ofKind('message').map(({ message }) => (message as { code: string }).code);
  return { on, entitlementId: one.id, now, told };
};

const whole = [{ basisPoints: 10_000, afterWorkingDays: 0 }];
const paying = {
  ...funded(entitlement(1_000, policy({ confirmation: null, review: false, instalments: whole })), asOf()),
  accountVersion: 1,
};

it.each(['the task itself, which broke down', 'whoever told of the change'])(
  'a payment that was held back by %s is let alone by the task that pays, as often as it is run',
  async (by) => {
    const { on, entitlementId, now, told } = await kept(paying);
    if (by === 'whoever told of the change')
      expect(
        await accountChanged(on)({ records: [{ beneficiary: keyOfBeneficiary(paying), version: 2 }] }),
      ).toEqual({ held: 1 });
    for (const _ of [1, 2]) await expect(pay(on)({ entitlementId })).rejects.toMatchObject({ name: 'Waits' });
    expect(await now()).toMatchObject({ status: 'account-changed', paymentOrders: [] });
    // The enterprise and its department, each once.
    expect(told().filter((code) => code === 'entitlement.account-changed')).toHaveLength(2);
  },
);

it('a review that is asked for waits for no name any more', async () => {
  const reviewed = policy({ confirmation: null, review: true });
  const waits = { role: 'department', name: reviewed.department, why: 'unknown', since: monday } as const;
  const { on, entitlementId, now } = await kept({ ...funded(entitlement(1_000, reviewed), asOf()), waits });
  const office = { kind: 'department', name: reviewed.department, department: reviewed.department };
  await on.partners.add({ ...partner, ...office, services: [] } as Partner);
  const { orderId } = await askReview(on)({ entitlementId });
  expect(await now()).toMatchObject({ reviewOrderId: orderId });
  expect(await now()).not.toHaveProperty('waits');
});
