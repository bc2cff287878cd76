import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { expect, it, vi } from 'vitest';
import { UsccWithoutCheck } from '../../../../../functions/law/identifiers/uscc.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type { Caller } from '../../../../../functions/platform/http/route.ts';
import {
  speakerOf,
  speakingOf,
  untold,
} from '../../../../../functions/products/benefits/enterprises/sources.ts';
import { PartnerId, type Partner } from '../../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../../functions/services/partners/partners.ts';
import { memoryTable, partner, start } from '../../../services/webhooks/fixture.ts';

const office = (digit: string, region: string, facts: readonly string[]) =>
  ({
    ...{ ...partner, kind: 'department', services: [], department: 'taxation', facts },
    ...{ id: PartnerId.parse(`pt_${digit.repeat(26)}`), name: `税务局${digit}`, regions: [region] },
  }) as unknown as Partner;
const city = office('1', '450300', ['taxPaid', 'account']);
const district = office('2', '450305', ['taxPaid']);

const registered = async (...offices: Partner[]) => {
  const partners = new Partners(memoryTable().table);
  for (const one of offices) await partners.add(one);
  return partners;
};
const clerkOf = ({ id }: Partner): Caller => ({
  ...{ role: 'partner', partner: id, subject: 'clerk', name: '某某' },
  registration: { name: '税务局', kind: 'department', department: 'taxation' },
});
const operator: Caller = { role: 'operator', subject: 'operator', name: '某某' };
const record = (source: string) => ({
  ...{ uscc: UsccWithoutCheck.parse('91450300MA50000000'), source, asOf: plainDate('2026-03-01'), facts: {} },
  account: { bank: '某银行', holder: '某公司', number: '6222000000009999' },
});

it('an office tells what its own registration lets it, and not what another of its code may', async () => {
  const told = record('taxation');
  const codes = async (caller: Caller, ...offices: Partner[]) =>
    untold(
      told,
      await speakingOf(await registered(...offices), speakerOf(caller), [told]),
      start,
      BUILT_IN,
    ).map(({ code }) => code);
  expect(await codes(clerkOf(city), city, district)).toEqual([]);
  expect(await codes(clerkOf(district), city, district)).toEqual(['not-authorised']);
  // No office is the city's: which of them a name means is nobody's to say, and each speaks all the same.
  const other = office('3', '450311', ['taxPaid', 'account']);
  expect(await codes(clerkOf(district), district, other)).toEqual(['not-authorised']);
  expect(await codes(clerkOf(other), district, other)).toEqual([]);
});

it('an import asks the registry once, whatever names it brings', async () => {
  const partners = await registered(city);
  const [claims, find] = [vi.spyOn(partners, 'claims'), vi.spyOn(partners, 'find')];
  const told = ['taxation', ...Array.from({ length: 50 }, (_, index) => `nobody-${index}`)].map(record);
  const { facts } = await speakingOf(partners, speakerOf(operator), told);
  expect([...facts.keys()]).toEqual(['taxation']);
  expect([claims.mock.calls.length, find.mock.calls.length]).toEqual([1, 1]);
});
