import { isDeepStrictEqual } from 'node:util';
import { CITY, regionName } from '../../../../law/identifiers/region.ts';
import type { Tree } from '../../../../rule-language/tree.ts';
import type { Policy } from '../model.ts';

/** For whom a policy is. */
type Scope = Pick<Policy, 'regions' | 'industries' | 'documentNumber'>;

/** A condition that follows from the lists of a policy and not from a rule of its own; its name no rule can have. */
export interface ScopeCondition {
  readonly name: 'scope.region' | 'scope.industry';
  readonly label: string;
  readonly citation: string;
  readonly source: string;
  readonly tree: Tree;
}

const datum = (field: string): Tree => ['path', 'enterprise', field];
const quoted = (text: string): string => JSON.stringify(text);

const regionCondition = ({ regions }: Scope): Omit<ScopeCondition, 'citation'>[] =>
  regions.includes(CITY)
    ? []
    : [
        {
          name: 'scope.region',
          label: `注册地在${regions.map((region) => regionName(region).zh).join('、')}`,
          source: `enterprise.region in [${regions.map(quoted).join(', ')}]`,
          tree: ['in', datum('region'), ['list', regions.map((region): Tree => ['value', region])]],
        },
      ];

/** Any of many, as a tree whose depth is the logarithm of their number. */
const anyOf = (tests: readonly Tree[]): Tree => {
  const [first, second] = tests;
  if (!first) return ['value', false];
  if (!second) return first;
  const half = Math.ceil(tests.length / 2);
  return ['||', anyOf(tests.slice(0, half)), anyOf(tests.slice(half))];
};

const industryCondition = ({ industries }: Scope): Omit<ScopeCondition, 'citation'>[] =>
  industries.length === 0
    ? []
    : [
        {
          name: 'scope.industry',
          label: `国民经济行业代码属于 ${industries.join('、')}`,
          source: industries
            .map((prefix) => `enterprise.industry.startsWith(${quoted(prefix)})`)
            .join(' || '),
          tree: anyOf(industries.map((prefix): Tree => ['startsWith', datum('industry'), ['value', prefix]])),
        },
      ];

/**
 * For whom a policy is, as conditions: an enterprise of another district or of another branch does not meet it. One that a
 * rule of the policy asks in the same words is asked once.
 */
export const scopeConditions = (scope: Scope, rules: readonly Tree[]): ScopeCondition[] =>
  [...regionCondition(scope), ...industryCondition(scope)]
    .filter(({ tree }) => !rules.some((rule) => isDeepStrictEqual(rule, tree)))
    .map((one) => ({ ...one, citation: `${scope.documentNumber}（适用范围）` }));

export const isScope = ({ name }: { readonly name: string }): boolean => name.startsWith('scope.');
