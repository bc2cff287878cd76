import fc from 'fast-check';
import { map, type Result } from '../../../../../../functions/common/result.ts';
import { expression, type Expression } from '../../../../../../functions/rule-language/expression.ts';
import type { Layout } from '../../../../../../functions/rule-language/layout.ts';
import { parse } from '../../../../../../functions/rule-language/parse.ts';
import type { Refusal } from '../../../../../../functions/rule-language/refusal.ts';
import type { Tree } from '../../../../../../functions/rule-language/tree.ts';

/** An expression as it is matched by: parsed and checked, stored as JSON, read back and compiled. */
export const compiled = (
  source: string,
  wanted: 'bool' | 'int',
  layout: Layout,
): Result<Expression, Refusal[]> =>
  map(parse(source, wanted), (tree) => expression(source, JSON.parse(JSON.stringify(tree)) as Tree, layout));

/** Parts of expressions, one of every kind, and random' language over the record's schema, well typed by construction. */
export const INTS = [
  'enterprise.employees',
  'enterprise.layoffs',
  'enterprise.revenue["2025"]',
  'enterprise.revenue["2024"]',
  'enterprise.profit["2025"]',
  'enterprise.patents.invention',
  'size(enterprise.certificates)',
  'yearsBetween(enterprise.registeredOn, on)',
  'monthsBetween(on, enterprise.aboveScaleSince)',
  'daysBetween(enterprise.registeredOn, on)',
  'enterprise.revenue[lastYear]',
  'enterprise.taxPaid[yearsAgo(on, 2)]',
  'total(enterprise.exports, yearsAgo(on, 2), lastYear)',
  'nonZero(enterprise.layoffs)',
  'sum(enterprise.certificates.map(c, c.kind == "high-tech" ? enterprise.employees : 3))',
  'mean(enterprise.certificates.filter(c, c.validTo >= on).map(c, yearsBetween(on, c.validTo)))',
  'bandFrom(enterprise.employees, [10, 100], [1, enterprise.layoffs])',
  'bandUpTo(enterprise.employees, [10, 100], [1, 2, 3])',
  'layers(enterprise.employees, [10, 100], [9000, 5000])',
];
export const BOOLS = [
  'enterprise.dishonest',
  'enterprise.aboveScale',
  'enterprise.size in ["small", "micro"]',
  'enterprise.creditGrade != "D"',
  '"C" == enterprise.creditGrade',
  'enterprise.industry.startsWith("C")',
  'enterprise.industry.contains(enterprise.creditGrade)',
  'enterprise.registeredOn < on',
  'addMonths(enterprise.registeredOn, 24) >= addDays(on, -enterprise.layoffs)',
  'grewBy(enterprise.revenue[thisYear], enterprise.revenue[lastYear], 1200)',
  'isAtLeast(enterprise.patents.invention, enterprise.patents.utility, 3000)',
  'isAtMost(enterprise.layoffs, enterprise.employees, 550)',
  'waitFor(enterprise.insuredMonths, 36)',
  'waitUntil(addYears(enterprise.registeredOn, 3), on)',
  'enterprise.certificates.exists(c, waitUntil(c.grantedOn, "2025-06-30"))',
  'enterprise.certificates.exists(c, c.kind == "high-tech" && c.validTo >= on)',
  'enterprise.certificates.all(c, c.validTo >= on || c.level == "national")',
  'enterprise.certificates.exists_one(c, c.kind == "high-tech")',
  'enterprise.certificates.filter(c, c.level == "municipal").exists(c, c.validTo > on)',
  'enterprise.certificates.exists(c, size([c.kind, c.level]) == enterprise.patents.design)',
];
const LITERALS = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.nat(Number.MAX_SAFE_INTEGER)).map(String);

const language = fc.letrec<{ int: string; bool: string }>((tie) => ({
  int: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...INTS),
    LITERALS,
    fc
      .tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('bool'), tie('int'), tie('int')).map(([q, a, b]) => `(${q} ? ${a} : ${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('int'), tie('int')).map(([f, a, b]) => `${f}(${a}, ${b})`),
    tie('int').map((a) => `-(${a})`),
  ),
  bool: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...BOOLS).map((text) => `(${text})`),
    fc
      .tuple(tie('int'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('int'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie('bool'), fc.constantFrom('&&', '||', '==', '!='), tie('bool'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie('int'), fc.array(tie('int'), { minLength: 1, maxLength: 3 }))
      .map(([a, list]) => `(${a} in [${list.join(', ')}])`),
    fc.tuple(tie('bool'), tie('bool'), tie('bool')).map(([q, a, b]) => `(${q} ? ${a} : ${b})`),
    tie('bool').map((a) => `!(${a})`),
  ),
}));

export const boolExpression = language.bool.filter((text) => text.length <= 900);
export const intExpression = language.int.filter((text) => text.length <= 900);
