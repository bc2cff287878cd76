import { keyOfBeneficiary } from '../../../../../functions/products/benefits/beneficiaries/model.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMillis, DAY, type Instant } from '../../../../../functions/law/instant.ts';
import type { SubjectRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import { entitlementId } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import type { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import type { MatchingDependencies } from '../../../../../functions/products/benefits/matching/dependencies.ts';
import {
  reserveLeft,
  waitForUse,
} from '../../../../../functions/products/benefits/matching/shared-exclusions.ts';
import { UsesStore } from '../../../../../functions/products/benefits/uses/uses.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';
import { monday, policy } from '../entitlements/fixture.ts';

/** Persons, loans and groups are had once over all enterprises. */

const [here, there] = ['91450300MA50000000', '91450300MA5L000011'];
const hires = (uscc: string, ...people: string[]) =>
  ({ uscc, facts: { hires: people.map((key) => ({ key, paidMonths: 3 })) } }) as unknown as SubjectRecord;
const peopleOf = ({ facts }: SubjectRecord): string[] =>
  (facts as unknown as { hires: { key: string }[] }).hires.map(({ key }) => key);

const once = (code: string, exclusion: object): Policy =>
  policy({ code, exclusions: [{ per: 'person', list: 'hires', fact: 'key', ...exclusion }] });
const [expand, absorb] = ['EXPAND', 'ABSORB'].map((code) =>
  once(code, { policies: ['EXPAND', 'ABSORB'] }),
) as [Policy, Policy];

let on: MatchingDependencies;
/** The state of what was granted, by its id. */
let statuses: Map<string, string>;

const reserve = (of: Policy, record: SubjectRecord, period = '', now: Instant = monday) =>
  reserveLeft(on, of, record, { id: entitlementId(of, keyOfBeneficiary(record), { period }), period, now });
const grant = (of: Policy, uscc: string, period = '') =>
  statuses.set(entitlementId(of, uscc, { period }), 'paid');

beforeEach(() => {
  const { table } = memoryTable();
  statuses = new Map();
  const entitlements = {
    claims: () => Promise.resolve([]),
    findAll: (ids: readonly string[]) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const status = statuses.get(id);
          return status === undefined ? [] : [{ entitlement: { id, status } }];
        }),
      ),
  };
  on = { table, uses: new UsesStore(table), entitlements } as unknown as MatchingDependencies;
});

describe('a person', () => {
  it('is had by one enterprise, by whichever of the policies; the others are decided without', async () => {
    expect(peopleOf((await reserve(expand, hires(here, 'a', 'b'))).record)).toEqual(['a', 'b']);
    grant(expand, here);
    expect(peopleOf((await reserve(absorb, hires(there, 'b', 'c'))).record)).toEqual(['c']);
    expect(peopleOf((await reserve(expand, hires(there, 'a', 'd'))).record)).toEqual(['d']);
  });

  it('is reserved once more by whoever was killed in between', async () => {
    await reserve(expand, hires(here, 'a'));
    expect(peopleOf((await reserve(expand, hires(here, 'a'))).record)).toEqual(['a']);
  });

  it('is found by whoever waits for it, also where others were reserved beside it later', async () => {
    await reserve(expand, hires(here, 'a'));
    await reserve(expand, hires(here, 'a', 'b'));
    grant(expand, here);
    const { used } = await reserve(absorb, hires(there, 'a'));
    const waits = { of: there, policy: absorb.code };
    await waitForUse(on, used, waits);
    expect(await on.uses.waitingFor(entitlementId(expand, here, {}))).toEqual([waits]);
  });

  it('of two at once is had by one', async () => {
    const both = await Promise.all([
      reserve(expand, hires(here, 'a', 'b')),
      reserve(absorb, hires(there, 'a', 'c')),
    ]);
    expect(both.flatMap(({ record }) => peopleOf(record)).filter((one) => one === 'a')).toEqual(['a']);
  });

  it('is free again when what it was had for comes to nothing, or a reservation led to nothing', async () => {
    await reserve(expand, hires(here, 'a'));
    statuses.set(entitlementId(expand, here, {}), 'waived');
    expect(peopleOf((await reserve(expand, hires(there, 'a'))).record)).toEqual(['a']);
    statuses.clear();
    expect(peopleOf((await reserve(absorb, hires(here, 'a'))).record), 'reserved').toEqual([]);
    const nextDay = addMillis(monday, DAY);
    expect(peopleOf((await reserve(absorb, hires(here, 'a'), '', nextDay)).record)).toEqual(['a']);
  });

  it('is had for each month once, where months are told apart', async () => {
    const [subsidy, quarter] = ['SUBSIDY', 'QUARTER'].map((code) =>
      once(code, { per: 'person-month', policies: ['SUBSIDY', 'QUARTER'] }),
    ) as [Policy, Policy];
    await reserve(subsidy, hires(here, 'a'), '2026-02');
    grant(subsidy, here, '2026-02');
    expect(peopleOf((await reserve(quarter, hires(here, 'a'), '2026-Q1')).record)).toEqual([]);
    expect(peopleOf((await reserve(quarter, hires(here, 'a'), '2026-Q2')).record)).toEqual(['a']);
  });

  it('and another, however many: more than one transaction takes', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `p${index}`);
    expect(peopleOf((await reserve(expand, hires(here, ...many))).record)).toHaveLength(250);
    grant(expand, here);
    expect(peopleOf((await reserve(expand, hires(there, ...many, 'x'))).record)).toEqual(['x']);
  });
});

describe('who waits for a person that was had elsewhere', () => {
  const waits = { of: there, policy: 'ABSORB' };
  const id = entitlementId(expand, here, {});

  it('is found by what had it, once, and waits no more when it has it', async () => {
    await reserve(expand, hires(here, 'a', 'b'));
    grant(expand, here);
    const { used } = await reserve(absorb, hires(there, 'a', 'b', 'c'));
    expect(used.map(({ subject }) => subject.key)).toEqual(['a', 'b']);
    await waitForUse(on, used, waits);
    await waitForUse(on, used, waits);
    expect(await on.uses.waitingFor(id)).toEqual([waits]);
    statuses.set(id, 'waived');
    await reserve(absorb, hires(there, 'a', 'b', 'c'));
    expect(await on.uses.waitingFor(id)).toEqual([]);
  });

  it('is nobody where nothing was had', async () => {
    expect(await on.uses.waitingFor(id)).toEqual([]);
  });
});

describe('one of a group of enterprises', () => {
  const grouped = policy({
    code: 'GROUPED',
    exclusions: [{ per: 'group', policies: ['GROUPED'], fact: 'groupParent' }],
  });
  const of = (uscc: string, groupParent?: string) =>
    ({ uscc, facts: { groupParent } }) as unknown as SubjectRecord;

  it('bars the others in the same period, and nobody else', async () => {
    await reserve(grouped, of(here, 'parent'), '2026');
    grant(grouped, here, '2026');
    expect(await reserve(grouped, of(there, 'parent'), '2026')).toMatchObject({ barredBy: 'GROUPED' });
    expect(await reserve(grouped, of(there, 'parent'), '2027')).toMatchObject({ barredBy: undefined });
    expect(await reserve(grouped, of(there), '2026')).toMatchObject({ barredBy: undefined });
  });
});
