import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { describe, expect, it } from 'vitest';
import { leavesOf, mergeRecords } from '../../../../../functions/products/benefits/enterprises/merge.ts';
import {
  EnterpriseRecord,
  provenanceOf,
} from '../../../../../functions/products/benefits/enterprises/model.ts';
import { supplied } from '../../../../../functions/products/benefits/enterprises/supplied.ts';
import { addDays, plainDate } from '../../../../../functions/law/plain-date.ts';
import { instant } from '../../../../../functions/law/instant.ts';
import { population } from '../policies/population.ts';

const [model] = population(1, 1);
const told = (source: string, asOf: string, facts: object, more: object = {}) =>
  EnterpriseRecord.parse({ uscc: model?.uscc, source, asOf, facts, ...more });
const market = told('market-regulation', '2026-03-01', { employees: 20, size: 'small', taxPaid: null });
const tax = told('taxation', '2026-02-01', { taxPaid: { '2025': 100 }, employees: 7 });

describe('mergeRecords', () => {
  it('takes each datum from whoever knows it latest, with its own source and day', () => {
    const merged = mergeRecords(market, tax);
    expect(merged.facts).toEqual({ employees: 20, size: 'small', taxPaid: { '2025': 100 } });
    expect(leavesOf(merged).get('taxPaid.2025')).toEqual({
      value: 100,
      source: 'taxation',
      asOf: '2026-02-01',
    });
    expect(leavesOf(merged).get('employees')?.source).toBe('market-regulation');
  });

  it('knows the same whichever came first', () => {
    const [one, other] = [mergeRecords(market, tax), mergeRecords(tax, market)];
    expect(Object.fromEntries(leavesOf(one))).toEqual(Object.fromEntries(leavesOf(other)));
  });

  it('changes nothing when it is told the same again', () => {
    const merged = mergeRecords(market, tax);
    for (const again of [market, tax, merged]) expect(mergeRecords(merged, again)).toEqual(merged);
    for (const record of population(50, 9)) expect(mergeRecords(record, record)).toEqual(record);
  });

  it('loses nothing to a register that does not know', () => {
    const silent = told('market-regulation', '2026-05-01', { employees: null });
    expect(mergeRecords(market, silent).facts.employees).toBe(20);
  });

  it('lets any register overrule what the enterprise said, and never the other way round', () => {
    const said = told('enterprise', '2026-06-01', { employees: 9, newGraduates: 2 });
    const merged = mergeRecords(mergeRecords(said, market), said);
    expect(merged.facts).toMatchObject({ employees: 20, newGraduates: 2 });
    expect(leavesOf(merged).get('newGraduates')?.source).toBe('enterprise');
  });
});

describe('an account', () => {
  const account = (number: string) => ({ account: { bank: '桂林银行', holder: '某公司', number } });
  const [register, own] = [account('6222000011110001'), account('6222000011110002')];
  const filed = told('market-regulation', '2026-03-01', {}, register);
  const named = told('enterprise', '2026-03-02', {}, own);

  it('is the one the enterprise names, whatever a register says before or after', () => {
    const later = told('market-regulation', '2026-09-01', {}, register);
    for (const merged of [
      mergeRecords(filed, named),
      mergeRecords(named, filed),
      mergeRecords(mergeRecords(filed, named), later),
    ]) {
      expect(merged).toMatchObject(own);
      expect(provenanceOf(merged, ['account'])).toEqual({ source: 'enterprise', asOf: '2026-03-02' });
    }
  });
  it('is replaced by the one it names later', () => {
    const changed = told('enterprise', '2026-03-02', {}, account('6222000011110003'));
    expect(mergeRecords(mergeRecords(filed, named), changed)).toMatchObject(account('6222000011110003'));
  });
  it('is never put together from two', () => {
    const half = told('taxation', '2026-05-01', {}, { account: { bank: '工商银行' } });
    expect(mergeRecords(filed, half).account).toEqual(register.account);
    const other = told('taxation', '2026-05-01', {}, { account: { number: '6222000011110004' } });
    expect(mergeRecords(filed, other).account).toEqual({ number: '6222000011110004' });
  });
  it('stays when others say nothing of it', () => {
    const merged = mergeRecords(mergeRecords(filed, named), tax);
    expect(mergeRecords(merged, told('taxation', '2026-10-01', { employees: 8 }))).toMatchObject(own);
    expect(mergeRecords(merged, merged)).toEqual(merged);
  });
});

it('keeps the latest figures by day, as many as a record has room for', () => {
  const days = (from: number, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [addDays(plainDate('2025-01-01'), from + n), from + n]),
    );
  const first = told('power', '2026-01-01', { electricity: days(0, 400) });
  const both = mergeRecords(first, told('power', '2026-02-01', { electricity: days(400, 30) }));
  const figures = both.facts['electricity'] as Record<string, number>;
  expect(Object.keys(figures)).toHaveLength(400);
  expect(figures).not.toHaveProperty('2025-01-30');
  expect(figures).toMatchObject({ '2025-01-31': 30, [addDays(plainDate('2025-01-01'), 429)]: 429 });
});

describe('supplied', () => {
  const now = instant('2026-06-01T02:00:00Z');
  it('takes exactly what nobody knows', () => {
    const taken = supplied(market.uscc, { newGraduates: 2 }, market, now, BUILT_IN);
    expect(taken).toMatchObject({ ok: true, value: { source: 'enterprise', facts: { newGraduates: 2 } } });
  });
  it('refuses what a register holds, and says where from', () => {
    const refused = supplied(market.uscc, { employees: 21 }, market, now, BUILT_IN);
    expect(refused).toMatchObject({
      ok: false,
      error: { extensions: { onFile: [{ pointer: '/facts/employees', source: 'market-regulation' }] } },
    });
  });
});
