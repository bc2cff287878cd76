import { err, ok, type Result } from '../../../../common/result.ts';
import { choicesOf } from '../conventions.ts';
import type { Amount, PolicyEntry } from '../model.ts';
import { BUILT_IN, type Dictionary } from '../../../../rule-language/dictionary.ts';
import { parse } from '../../../../rule-language/parse.ts';
import type { Refusal } from '../../../../rule-language/refusal.ts';
import type { CheckedRules, Tree } from '../../../../rule-language/tree.ts';

/** A refusal with its place in the entry: a JSON pointer (RFC 6901) to the expression, offsets inside of it. */
export interface PlacedRefusal extends Refusal {
  readonly pointer: string;
}

interface Written {
  readonly source: string;
  readonly wanted: 'bool' | 'int';
  readonly pointer: string;
}

/** Checks every rule of a policy: all of their trees, or every refusal at once. */
export function checkRules(
  {
    conditions,
    amount,
    fund,
    conventions,
  }: Pick<PolicyEntry, 'conditions' | 'amount' | 'fund' | 'conventions'>,
  dictionary: Dictionary = BUILT_IN,
): Result<CheckedRules, PlacedRefusal[]> {
  const refused: PlacedRefusal[] = [];
  const choices = choicesOf(conventions);
  const checked = ({ source, wanted, pointer }: Written): Tree[] => {
    const result = parse(source, wanted, dictionary, choices);
    if (result.ok) return [result.value];
    refused.push(...result.error.map((found) => ({ ...found, pointer })));
    return [];
  };
  const rules = {
    conditions: conditions.flatMap(({ expression: source }, index) =>
      checked({ source, wanted: 'bool', pointer: `/conditions/${index}/expression` }),
    ),
    amount: writtenIn(amount).flatMap(checked),
  };
  const [score] = scoreIn(fund).flatMap(checked);
  return refused.length > 0 ? err(refused) : ok({ ...rules, ...(score && { score }) });
}

function writtenIn(amount: Amount): Written[] {
  switch (amount.kind) {
    case 'none':
    case 'fixed':
      return [];
    case 'formula':
      return [
        { source: amount.expression, wanted: 'int', pointer: '/amount/expression' },
        ...(typeof amount.per === 'number'
          ? []
          : [{ source: amount.per, wanted: 'int' as const, pointer: '/amount/per' }]),
      ];
    case 'table':
      return amount.rows.map(({ when }, index) => ({
        source: when,
        wanted: 'bool',
        pointer: `/amount/rows/${index}/when`,
      }));
  }
}

const scoreIn = ({ allocation }: PolicyEntry['fund']): Written[] =>
  allocation?.kind === 'score' && allocation.expression !== undefined
    ? [{ source: allocation.expression, wanted: 'int', pointer: '/fund/allocation/expression' }]
    : [];
