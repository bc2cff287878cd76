import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnterpriseFacts } from '../../../../../../functions/rule-language/facts.ts';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { unwrap } from '../../../../../../functions/common/result.ts';
import { Layout } from '../../../../../../functions/rule-language/layout.ts';
import { celAnswer, celContext } from '../oracle.ts';
import { population } from '../population.ts';
import { boolExpression, compiled, intExpression } from './expressions.ts';

const ON = plainDate('2026-06-15');

function answer(source: string, facts: EnterpriseFacts, wanted: 'bool' | 'int' = 'bool'): unknown {
  const layout = new Layout();
  const { run } = unwrap(compiled(source, wanted, layout));
  return run(layout.read(facts, ON));
}

describe('a missing datum', () => {
  const known = { employees: 30 };
  const missing = (...paths: string[]) => expect.objectContaining({ kind: 'unknown', missing: paths });

  it.each([
    ['enterprise.layoffs > 3', missing('enterprise.layoffs')],
    ['enterprise.layoffs > 3 && enterprise.employees > 100', false],
    ['enterprise.employees > 100 && enterprise.layoffs > 3', false],
    ['enterprise.layoffs > 3 || enterprise.employees > 10', true],
    ['enterprise.employees > 10 || enterprise.layoffs > 3', true],
    ['enterprise.layoffs > 3 && enterprise.employees > 10', missing('enterprise.layoffs')],
    ['!(enterprise.layoffs > 3)', missing('enterprise.layoffs')],
    ['enterprise.layoffs > 3 ? true : true', missing('enterprise.layoffs')],
    ['enterprise.layoffs != 3', missing('enterprise.layoffs')],
    ['enterprise.size in ["small"]', missing('enterprise.size')],
    [
      'enterprise.layoffs > enterprise.newGraduates',
      missing('enterprise.layoffs', 'enterprise.newGraduates'),
    ],
    ['enterprise.revenue["2025"] > 3', missing('enterprise.revenue.2025')],
    ['enterprise.certificates.exists(c, c.kind == "high-tech")', missing('enterprise.certificates')],
  ])('is neither a yes nor a no: %s', (source, wanted) => {
    expect(answer(source, known)).toEqual(wanted);
  });

  it('is the same when it is null', () => {
    expect(answer('enterprise.layoffs > 3', { layoffs: null })).toEqual(missing('enterprise.layoffs'));
    expect(answer('enterprise.revenue["2025"] > 3', { revenue: { '2025': null } })).toEqual(
      missing('enterprise.revenue.2025'),
    );
  });

  it('in one element is outweighed by another element that decides', () => {
    const valid = 'enterprise.certificates.exists(c, c.kind == "high-tech" && c.validTo >= on)';
    const open = { kind: 'high-tech' as const };
    const good = { kind: 'high-tech' as const, validTo: plainDate('2027-01-01') };
    expect(answer(valid, { certificates: [] })).toBe(false);
    expect(answer(valid, { certificates: [open] })).toEqual(missing('enterprise.certificates[].validTo'));
    expect(answer(valid, { certificates: [open, good] })).toBe(true);
  });

  it('outranks a fault, and a fault is a value', () => {
    const overflow = 'enterprise.employees * 9007199254740991 * 9007199254740991';
    expect(answer(overflow, known, 'int')).toMatchObject({ kind: 'fault', code: 'overflow' });
    expect(answer('enterprise.employees / 0', known, 'int')).toMatchObject({
      kind: 'fault',
      code: 'division-by-zero',
    });
    expect(answer(`${overflow} + enterprise.layoffs`, known, 'int')).toEqual(missing('enterprise.layoffs'));
    expect(answer(`${overflow} > 1 || enterprise.employees > 10`, known)).toBe(true);
  });
});

describe('random expressions over random records', () => {
  const layout = new Layout();
  /** `npm run test:long` has ten times as many. */
  const numRuns = Number(process.env['RANDOM_EXPRESSIONS'] ?? 150);
  const records = population(200, 99, 0.7).map(({ facts }) => ({ facts, context: celContext(facts, ON) }));
  const plain = (value: unknown) =>
    typeof value === 'number' ? BigInt(value) : typeof value === 'object' ? 'unknown' : value;

  it.each([
    ['bool', boolExpression],
    ['int', intExpression],
  ] as const)('give what cel-js gives: %s', { timeout: 300_000 }, (wanted, sources) => {
    fc.assert(
      fc.property(sources, fc.nat(records.length - 20), (source, first) => {
        const result = compiled(source, wanted, layout);
        // Two refusals belong to the generator: more nodes than a rule may hold, and -(MIN) which no datum reaches.
        if (!result.ok) return void expect(result.error[0]?.code).toBe('limit');
        for (const { facts, context } of records.slice(first, first + 20)) {
          const ours = plain(result.value.run(layout.read(facts, ON)));
          expect(ours, source).toBe(celAnswer(source, context));
        }
      }),
      { numRuns },
    );
  });
});
