import { describe, expect, it } from 'vitest';
import { parse } from '../../../../../../functions/rule-language/parse.ts';

const refusals = (source: string, wanted: 'bool' | 'int' = 'bool') => {
  const result = parse(source, wanted);
  return result.ok ? [] : result.error;
};

describe('an expression is refused with the place of its error', () => {
  it.each([
    ['syntax', 'enterprise.employees >= ', ''],
    ['type', 'enterprise.employes >= 3', '.employes'],
    ['type', 'enterprise.employees >= "3"', 'enterprise.employees >= "3"'],
    ['type', 'enterprise.employees + 1', 'enterprise.employees + 1'],
    ['type', 'enterprise.contacts.phone == "1"', '.contacts'],
    ['type', 'enterprise.revenue["lately"] > 3', '["lately"]'],
    ['type', 'enterprise == enterprise', ''],
    ['not-allowed', 'enterprise.industry.matches("(a+)+$")', 'matches'],
    ['not-allowed', 'enterprise.certificates[0].kind == "high-tech"', '[0]'],
    ['not-allowed', 'has(enterprise.employees)', 'has(enterprise.employees)'],
    ['not-allowed', 'double(enterprise.employees) > 3.5', 'double'],
    ['not-allowed', 'enterprise.employees > 1.5', '1.5'],
    ['not-allowed', 'enterprise.employees > 9223372036854775807', '9223372036854775807'],
    ['not-allowed', 'enterprise.size == null', 'null'],
    ['not-allowed', '"2024" in {"2024": 1}', '{'],
    ['not-allowed', 'enterprise.certificates.exists(on, true)', 'on'],
    ['not-allowed', 'cel.bind(x, 1, x > 0)', 'cel.bind'],
    ['impossible-value', 'enterprise.creditGrade == "AA"', 'AA'],
    ['impossible-value', 'enterprise.region in ["450302", "450399"]', '450399'],
    ['impossible-value', 'enterprise.registeredOn < "2024-1-1"', '2024-1-1'],
    ['impossible-value', '"2024-02-30" <= enterprise.registeredOn', '2024-02-30'],
    ['impossible-value', 'enterprise.certificates.exists(c, c.kind == "hightech")', 'hightech'],
  ])('%s: %s', (code, source, place) => {
    const [first] = refusals(source);
    expect(first?.code).toBe(code);
    expect(source.slice(first?.start, first?.end)).toContain(place.replace(/^\./, ''));
  });

  it('every forbidden part at once', () => {
    const source = 'has(enterprise.size) && enterprise.industry.matches("C.*") && enterprise.employees > 0.5';
    expect(refusals(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      'has(enterprise.size)',
      'enterprise.industry.matches("C.*")',
      '0.5',
    ]);
  });
});

describe('hostile expressions cannot be published', () => {
  const nested = (depth: number, open: string, close: string) =>
    open.repeat(depth) + 'true' + close.repeat(depth);
  it.each([
    ['brackets', nested(400, '(', ')')],
    ['brackets beyond the depth', nested(30, '(', ')')],
    ['negations', '!'.repeat(900) + 'true'],
    ['conditionals', 'true ? '.repeat(30) + 'true' + ' : false'.repeat(30)],
    ['many nodes', Array.from({ length: 90 }, () => 'on == on').join('&&')],
    ['a long list', `1 in [${Array.from({ length: 300 }, (_, i) => i % 10).join(',')}]`],
    ['a long text', `"${'长'.repeat(2_000)}" == on`],
    ['many arguments', 'min(1, 2, 3, 4, 5, 6) > 1'],
  ])('%s', (_, source) => {
    expect(refusals(source)[0]?.code).toBe('limit');
  });

  it('comprehensions inside of comprehensions', () => {
    const source = 'enterprise.certificates.all(a, enterprise.certificates.exists(b, a.kind == b.kind))';
    expect(refusals(source)).toMatchObject([
      { code: 'not-allowed', start: source.indexOf('enterprise', 11) },
    ]);
  });

  it('yet one after another they may', () => {
    expect(
      refusals('enterprise.certificates.filter(c, c.level == "national").exists(c, c.kind == "high-tech")'),
    ).toEqual([]);
  });
});
