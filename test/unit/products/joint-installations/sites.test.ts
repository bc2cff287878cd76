import { expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { type Application, CaseId } from '../../../../functions/products/joint-installations/model.ts';
import { NearSites } from '../../../../functions/products/joint-installations/near-sites.ts';
import { atSite, Sites } from '../../../../functions/products/joint-installations/sites.ts';
import { usccCheckCharacter } from '../../../../functions/law/identifiers/uscc.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

const now = instant('2026-03-02T01:00:00.000Z');
const usccOf = (number: number) => {
  const body = `91450300MA${String(number).padStart(7, '0')}`;
  return `${body}${usccCheckCharacter(body) ?? ''}`;
};
const caseOf = (number: number) => CaseId.parse(`ji_${String(number).padStart(26, '0')}`);
const site = { region: '450305', address: '七星区大厦路 1 号' } as Application['site'];
const applicationOf = (number: number) =>
  ({ applicant: { uscc: usccOf(number) }, site, services: [{ service: 'water' }] }) as unknown as Application;

it('a house of many tenants is not read whole for one of them, who finds its own all the same', async () => {
  const { table } = memoryTable();
  const sites = new Sites(table);
  for (let number = 1; number <= 60; number += 1)
    await table.transact([
      sites.ask(
        site,
        { uscc: usccOf(number), service: 'water', caseId: caseOf(number), orderId: 'or_1', since: now },
        undefined,
      ),
    ]);
  let read = 0;
  const on = {
    sites,
    nearSites: new NearSites(table),
    cases: { find: (id: CaseId) => Promise.resolve({ case: { id } } as never) },
    orders: {
      findAll: (ids: readonly string[]) => {
        read += ids.length;
        return Promise.resolve([]);
      },
    },
  };
  const { own, others } = await atSite(on, applicationOf(59), 30);
  expect(own).toEqual([{ service: 'water', caseId: caseOf(59) }]);
  expect(others).toHaveLength(20);
  expect(read).toBe(21);
});
