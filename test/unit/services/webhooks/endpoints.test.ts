import { expect, it } from 'vitest';
import { addMillis } from '../../../../functions/law/instant.ts';
import { Uscc } from '../../../../functions/law/identifiers/uscc.ts';
import { EnterpriseEndpoints } from '../../../../functions/services/webhooks/enterprise-endpoints.ts';
import { memoryTable, start } from './fixture.ts';

const uscc = Uscc.parse('91450300MA5KABCD17');
const gone = { uscc, url: 'https://old.example/hooks', setAt: start };
const later = addMillis(start, 1);

it('an enterprise’s address that is gone is sent nothing more', async () => {
  const endpoints = new EnterpriseEndpoints(memoryTable().table);
  await endpoints.put(gone);
  await endpoints.disable(uscc, gone.url, later);
  expect(await endpoints.find(uscc)).toMatchObject({ disabledAt: later });
});

it.each([
  ['another', { ...gone, url: 'https://new.example/hooks', setAt: later }],
  ['the same, given anew', { ...gone, setAt: later }],
])('%s given at the very moment the old one is found gone stays', async (_, fresh) => {
  const { table } = memoryTable();
  const endpoints = new EnterpriseEndpoints(table);
  await endpoints.put(gone);
  /** It looks before the enterprise gives the other address, and writes after. */
  class Slow extends EnterpriseEndpoints {
    override async find(of: string) {
      const found = await super.find(of);
      await endpoints.put(fresh);
      return found;
    }
  }
  await new Slow(table).disable(uscc, gone.url, later);
  expect(await endpoints.find(uscc)).toEqual(fresh);
});
