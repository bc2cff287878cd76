import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { Amount, type Fen } from '../../../../../../functions/products/benefits/policies/model.ts';
import {
  instalmentsOf,
  reckon,
  roundedQuotient,
} from '../../../../../../functions/products/benefits/policies/rules/amount.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import type { EnterpriseFacts } from '../../../../../../functions/rule-language/facts.ts';
import { policies, published } from '../policies.ts';

const fen = (amount: number) => amount as Fen;

function due(amount: unknown, facts: EnterpriseFacts): unknown {
  const [policy] = policies(1);
  if (!policy) throw new Error('no sample');
  const { layout, policies: rules } = catalogue(published([{ ...policy, amount: Amount.parse(amount) }]));
  const [first] = rules;
  return first && reckon(first.amount, layout.read(facts, plainDate('2026-06-15')));
}

const formula = { kind: 'formula', expression: 'enterprise.taxPaid["2025"] * 3', per: 100, cap: 5_000_000 };

describe('rounding', () => {
  it.each([
    ['down', 1, 250n, 100n, 2n],
    ['half-up', 1, 250n, 100n, 3n],
    ['half-up', 1, 249n, 100n, 2n],
    ['half-up', 1, 5n, 3n, 2n],
    ['half-up', 1, 4n, 3n, 1n],
    ['up', 1, 201n, 100n, 3n],
    ['up', 1, 200n, 100n, 2n],
    ['down', 10_000, 1_999_999n, 100n, 10_000n],
    ['half-up', 1, -250n, 100n, -3n],
  ] as const)('%s to %i fen', (mode, toFen, n, per, wanted) => {
    expect(roundedQuotient(n, per, { mode, toFen })).toBe(wanted);
  });

  it('is never off by a whole unit, and down ≤ half-up ≤ up', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 62n }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (n, per) => {
          const by = (mode: 'down' | 'half-up' | 'up') =>
            roundedQuotient(n, BigInt(per), { mode, toFen: 100 });
          const exact = n;
          const unit = BigInt(per) * 100n;
          expect(by('down') <= by('half-up') && by('half-up') <= by('up')).toBe(true);
          expect(exact - by('down') * BigInt(per) < unit && by('up') * BigInt(per) - exact < unit).toBe(true);
          const off = by('half-up') * BigInt(per) - exact;
          expect(2n * (off < 0n ? -off : off) <= unit).toBe(true);
        },
      ),
    );
  });
});

describe('a formula', () => {
  const rounding = { mode: 'half-up', toFen: 100 };
  it('shows its arithmetic', () => {
    expect(due({ ...formula, rounding }, { taxPaid: { '2025': 12_345_678 } })).toEqual({
      kind: 'formula',
      fen: 370_400,
      result: '37037034',
      per: 100,
      rounding,
      rounded: '370400',
      capped: false,
    });
  });

  it('is capped, also where no safe number reaches', () => {
    const beyond = due(
      { ...formula, expression: 'enterprise.employees * 900719925474099', rounding },
      { employees: 9_000 },
    );
    expect(beyond).toMatchObject({ fen: 5_000_000, capped: true, result: '8106479329266891000' });
  });

  it('that comes to zero or less is nothing due', () => {
    expect(due({ ...formula, rounding }, { taxPaid: { '2025': 0 } })).toBe('nothing-due');
    expect(due({ ...formula, expression: '-enterprise.employees', rounding }, { employees: 3 })).toBe(
      'nothing-due',
    );
  });

  it('over missing data is unknown, outside of int64 a fault', () => {
    expect(due({ ...formula, rounding }, {})).toMatchObject({
      kind: 'unknown',
      missing: ['enterprise.taxPaid.2025'],
    });
    const overflow = 'enterprise.employees * 9007199254740991 * 9007199254740991';
    expect(due({ ...formula, expression: overflow, rounding }, { employees: 3 })).toMatchObject({
      code: 'overflow',
    });
  });
});

describe('a table', () => {
  const table = {
    kind: 'table',
    rows: [
      { label: '大', when: 'enterprise.employees >= 100', fen: 200 },
      { label: '小', when: 'enterprise.employees >= 10 || enterprise.aboveScale', fen: 100 },
    ],
  };
  it('gives the first row that holds', () => {
    expect(due(table, { employees: 100 })).toEqual({ kind: 'table', fen: 200, row: '大' });
    expect(due(table, { employees: 99 })).toEqual({ kind: 'table', fen: 100, row: '小' });
    expect(due(table, { employees: 9, aboveScale: false })).toBe('nothing-due');
  });
  it('never passes over a row that is unknown', () => {
    expect(due(table, { aboveScale: true })).toMatchObject({ missing: ['enterprise.employees'] });
  });
});

it('instalments add up to the amount, whatever their shares', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 10 })
    .map((parts) => [...parts, 10_000 - parts.reduce((sum, part) => sum + part, 0)])
    .map((parts) => parts.map((basisPoints) => ({ basisPoints })));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), shares, (amount, parts) => {
      const paid = instalmentsOf(fen(amount), parts);
      expect(paid.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
      expect(paid.every((part) => part >= 0)).toBe(true);
    }),
  );
});
