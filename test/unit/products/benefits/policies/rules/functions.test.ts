import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../../../functions/common/result.ts';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { EnterpriseFacts } from '../../../../../../functions/rule-language/facts.ts';
import { Layout } from '../../../../../../functions/rule-language/layout.ts';
import { parse } from '../../../../../../functions/rule-language/parse.ts';
import { celAnswer, celContext } from '../oracle.ts';
import { compiled } from './expressions.ts';

const ON = plainDate('2026-03-31');

const FACTS: EnterpriseFacts = {
  employees: 30,
  layoffs: 0,
  registeredOn: plainDate('2024-08-31'),
  revenue: { '2025': 5_600_000_000, '2024': 5_000_000_000, '2023': 0 },
  exports: { '2025': 3, '2024': null },
  patents: { invention: 5, utility: 0 },
  certificates: [
    { kind: 'high-tech', grantedOn: plainDate('2024-02-29'), validTo: plainDate('2027-02-28') },
    { kind: 'gazelle', grantedOn: plainDate('2025-12-31'), validTo: plainDate('2026-12-30') },
    { kind: 'gazelle', grantedOn: plainDate('2026-01-10'), validTo: null },
  ],
};

/** The answer, which cel-js must give too; a doubt is its kind with what it says. */
function answer(source: string, wanted: 'bool' | 'int'): unknown {
  const layout = new Layout();
  const result = unwrap(compiled(source, wanted, layout)).run(layout.read(FACTS, ON));
  const theirs = celAnswer(source, celContext(FACTS, ON));
  if (typeof result === 'object') {
    expect(theirs).toBe('unknown');
    if (result.kind === 'unknown') return { missing: result.missing };
    return result.kind === 'wait' ? { awaited: result.awaited } : { fault: result.code };
  }
  expect(typeof result === 'number' ? BigInt(result) : result).toBe(theirs);
  return result;
}
const missing = (...paths: string[]) => ({ missing: paths.map((path) => `enterprise.${path}`) });

describe('figures by period', () => {
  it.each([
    ['enterprise.revenue[lastYear]', 5_600_000_000],
    ['enterprise.revenue[thisYear]', missing('revenue.2026')],
    ['enterprise.revenue[yearsAgo(on, 2)]', 5_000_000_000],
    ['enterprise.revenue[yearsAgo(on, enterprise.employees)]', missing('revenue.1996')],
    ['enterprise.exports[yearsAgo(on, 2)]', missing('exports.2024')],
    ['total(enterprise.revenue, yearsAgo(on, 3), lastYear)', 10_600_000_000],
    ['total(enterprise.exports, yearsAgo(on, 3), lastYear)', missing('exports.2023', 'exports.2024')],
    ['total(enterprise.exports, lastYear, yearsAgo(on, 2))', 0],
    ['total(enterprise.exports, "2025-Q1", lastYear)', { fault: 'invalid-date' }],
    ['total(enterprise.profit, lastYear, lastYear)', missing('profit')],
  ])('%s', (source, wanted) => {
    expect(answer(source, 'int')).toEqual(wanted);
  });

  it.each([
    'enterprise.revenue[on] > 0',
    'enterprise.revenue[monthsAgo(on, 1)] > 0',
    'enterprise.revenue[enterprise.industry] > 0',
    'enterprise.revenue[lastYear][lastYear] > 0',
    'enterprise.revenue["25"] > 0',
    'total(enterprise.patents, "2024", "2025") > 0',
    'enterprise.certificates[lastYear] == "x"',
  ])('are read by a period of their own kind alone: %s', (source) => {
    expect(parse(source, 'bool')).toMatchObject({ ok: false });
  });
});

describe('dates', () => {
  it.each([
    // Civil Code art. 202: the last day of a month answers to a last day.
    ['monthsBetween("2025-08-31", "2026-02-28")', 6],
    ['monthsBetween("2025-08-31", "2026-02-27")', 5],
    ['monthsBetween("2025-08-30", "2026-02-28")', 6],
    ['monthsBetween("2024-02-29", "2025-02-28")', 12],
    ['yearsBetween("2024-02-29", "2025-02-28")', 1],
    ['monthsBetween("2026-02-28", "2025-08-31")', -6],
    ['monthsBetween("2026-01-15", "2026-04-14")', 2],
    ['daysBetween("2026-01-20", "2026-02-20")', 31],
    ['daysBetween(on, "2026-03-01")', -30],
    ['daysBetween("2026-13-01", on)', { fault: 'invalid-date' }],
    ['daysBetween(on, addDays(on, 999999999))', { fault: 'invalid-date' }],
  ])('%s is %s', (source, wanted) => {
    expect(answer(source, 'int')).toEqual(wanted);
  });

  it.each([
    ['addMonths("2025-08-31", 6) == "2026-02-28"', true],
    ['addYears("2024-02-29", 1) == "2025-02-28"', true],
    ['addDays("2025-12-31", 1) == "2026-01-01"', true],
    // Left school at most two years ago: a whole number of months would let some days too many pass.
    ['addYears("2024-03-30", 2) >= on', false],
    ['addYears("2024-03-31", 2) >= on', true],
  ])('%s is %s', (source, wanted) => {
    expect(answer(source, 'bool')).toEqual(wanted);
  });
});

describe('lists', () => {
  it.each([
    ['sum(enterprise.certificates.map(c, 1))', 3],
    ['sum(enterprise.certificates.filter(c, c.kind == "gazelle").map(c, daysBetween(c.grantedOn, on)))', 170],
    ['sum(enterprise.certificates.map(c, daysBetween(on, c.validTo)))', missing('certificates[].validTo')],
    [
      'sum(enterprise.certificates.filter(c, c.kind == "gazelle" && c.validTo > on).map(c, 1))',
      missing('certificates[].validTo'),
    ],
    ['sum(enterprise.certificates.filter(c, false).map(c, 1))', 0],
    ['sum([9007199254740991, 9007199254740991]) / 2', 9_007_199_254_740_991],
    ['mean([1, 2])', 2],
    ['mean([-1, -2])', -2],
    ['mean([1, 1, 2])', 1],
    ['mean(enterprise.certificates.filter(c, false).map(c, 1))', { fault: 'base-is-zero' }],
    ['size(enterprise.certificates.map(c, c.kind))', 3],
  ])('%s', (source, wanted) => {
    expect(answer(source, 'int')).toEqual(wanted);
  });

  it.each([
    'sum(enterprise.certificates.map(c, c.kind)) > 0',
    'sum(enterprise.certificates) > 0',
    'enterprise.certificates.map(c, c.kind == "gazelle")',
    'sum(enterprise.certificates.map(c, sum(enterprise.certificates.map(d, 1)))) > 0',
    'enterprise.certificates.map(lastYear, 1).size() > 0',
  ])('are added up only where they are integers: %s', (source) => {
    expect(parse(source, 'bool')).toMatchObject({ ok: false });
  });
});

describe('growth, shares, bands and layers', () => {
  it.each([
    ['grewBy(enterprise.revenue[lastYear], enterprise.revenue[yearsAgo(on, 2)], 1200)', true],
    ['grewBy(enterprise.revenue[lastYear] - 1, enterprise.revenue[yearsAgo(on, 2)], 1200)', false],
    [
      'grewBy(enterprise.revenue[lastYear], enterprise.revenue[yearsAgo(on, 3)], 1200)',
      { fault: 'base-is-zero' },
    ],
    ['isAtMost(6, 30, 2000)', true],
    ['isAtMost(7, 30, 2000)', false],
    ['isAtMost(1, 31, 550)', true],
    ['isAtMost(2, 31, 550)', false],
    ['isAtLeast(1000000, 33400000, 300)', false],
    ['isAtLeast(1, enterprise.layoffs, 300)', { fault: 'base-is-zero' }],
    ['isAtLeast(9007199254740991, 9007199254740991, 10000)', true],
  ])('%s is %s', (source, wanted) => {
    expect(answer(source, 'bool')).toEqual(wanted);
  });

  it.each([
    ['bandFrom(20000000, [5000000, 10000000, 20000000], [150000, 200000, 300000])', 300_000],
    ['bandFrom(19999999, [5000000, 10000000, 20000000], [150000, 200000, 300000])', 200_000],
    ['bandFrom(4999999, [5000000, 10000000, 20000000], [150000, 200000, 300000])', 0],
    ['bandUpTo(50000000, [50000000, 200000000], [500, 400, 300])', 500],
    ['bandUpTo(50000001, [50000000, 200000000], [500, 400, 300])', 400],
    ['bandUpTo(200000001, [50000000, 200000000], [500, 400, 300])', 300],
    // 1,500 m² at 40 a month: 1,000 at 90 % and 500 at 50 %, twelve months.
    ['layers(1500, [1000, 5000], [9000, 5000]) * 40 * 12 / 10000', 552_000],
    ['layers(6000, [1000, 5000], [9000, 5000])', 29_000_000],
    ['layers(6000, [1000, 5000], [9000, 5000, 1])', 29_001_000],
    ['layers(0, [1000], [9000])', 0],
    ['bandFrom(1, [5, 3], [1, 2])', { fault: 'bands' }],
    ['bandUpTo(1, [5], [1])', { fault: 'bands' }],
    ['layers(1, [5], [1, 2, 3])', { fault: 'bands' }],
    ['nonZero(enterprise.layoffs)', { fault: 'base-is-zero' }],
    ['min(9007199254740991 * 3, 9007199254740991 * 2) / 9007199254740991', 2],
  ])('%s is %s', (source, wanted) => {
    expect(answer(source, 'int')).toEqual(wanted);
  });
});

describe('not yet', () => {
  it.each([
    ['waitFor(3, 3)', true],
    ['waitFor(2, 3)', { awaited: [{ have: 2, need: 3 }] }],
    ['waitUntil(addMonths(enterprise.registeredOn, 19), on)', true],
    ['waitUntil(addMonths(enterprise.registeredOn, 24), on)', { awaited: [{ until: '2026-08-31' }] }],
    ['waitFor(2, 3) && false', false],
    ['waitFor(2, 3) || true', true],
    ['!waitFor(2, 3)', { awaited: [{ have: 2, need: 3 }] }],
    ['waitFor(2, 3) && enterprise.dishonest', missing('dishonest')],
    ['enterprise.dishonest && waitFor(2, 3)', missing('dishonest')],
    ['waitFor(2, 3) && 1 / enterprise.layoffs > 0', { fault: 'division-by-zero' }],
    [
      'waitFor(2, 3) && waitUntil("2026-04-01", on)',
      { awaited: [{ have: 2, need: 3 }, { until: '2026-04-01' }] },
    ],
    // One who meets it decides; where nobody does yet, it is waited for.
    ['enterprise.certificates.exists(c, waitUntil(c.grantedOn, on))', true],
    ['enterprise.certificates.exists(c, waitFor(yearsBetween(c.grantedOn, on), 2))', true],
    [
      'enterprise.certificates.filter(c, c.kind == "high-tech").exists(c, waitFor(yearsBetween(c.grantedOn, on), 3))',
      { awaited: [{ have: 2, need: 3 }] },
    ],
  ])('%s', (source, wanted) => {
    expect(answer(source, 'bool')).toEqual(wanted);
  });
});
