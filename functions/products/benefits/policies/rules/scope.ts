import * as z from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { CITY, regionName } from '../../../../law/identifiers/region.ts';
import type { Tree } from '../../../../rule-language/tree.ts';
import type { SubjectKind } from '../../../../rule-language/subjects.ts';
import { kindOf } from '../for-whom.ts';
import type { Policy } from '../model.ts';

/** For whom a policy is. */
type Scope = Pick<Policy, 'regions' | 'industries' | 'documentNumber' | 'beneficiary'>;

/** What a policy names of these it asks without a rule of its own. */
export const ScopeName = z.enum(['scope.region', 'scope.industry', 'scope.alive', 'scope.acting']);
export type ScopeName = z.infer<typeof ScopeName>;

/** A condition that follows from the lists of a policy and not from a rule of its own; its name no rule can have. */
export interface ScopeCondition {
  readonly name: ScopeName;
  readonly label: string;
  readonly citation: string;
  readonly source: string;
  readonly tree: Tree;
}

const datum = (field: string, root: SubjectKind = 'enterprise'): Tree => ['path', root, field];
const quoted = (text: string): string => JSON.stringify(text);

/** By which fact it is known where somebody belongs, and how a reader is told that. A county is its own place. */
const places = {
  enterprise: { root: 'enterprise', field: 'region', zh: '注册地在' },
  citizen: { root: 'citizen', field: 'hukouRegion', zh: '户籍地在' },
} as const;

const regionCondition = ({ regions, beneficiary }: Scope): Omit<ScopeCondition, 'citation'>[] => {
  const kind = kindOf({ beneficiary });
  const isWholeCity = regions.includes(CITY);
  if (kind === 'county' || (isWholeCity && kind === 'enterprise')) return [];
  const { root, field, zh } = places[kind];
  const label = `${zh}${isWholeCity ? '本市' : regions.map((region) => regionName(region).zh).join('、')}`;
  const [path, city] = [[root, field].join('.'), CITY.slice(0, 4)];
  const asked: Pick<ScopeCondition, 'source' | 'tree'> = isWholeCity
    ? {
        // A citizen's household may be anywhere, and an enterprise's record is of the city.
        source: `${path}.startsWith(${quoted(city)})`,
        tree: ['startsWith', datum(field, root), ['value', city]],
      }
    : {
        source: `${path} in [${regions.map(quoted).join(', ')}]`,
        tree: ['in', datum(field, root), ['list', regions.map((region): Tree => ['value', region])]],
      };
  return [{ name: 'scope.region', label, ...asked }];
};

const derived = (name: ScopeName, root: SubjectKind, field: string, label: string) => ({
  ...{ name, label },
  source: `${root}.${field}`,
  tree: datum(field, root),
});

/** A citizen is alive, and somebody is known who may act for it; for a county its office. */
const personConditions = ({ beneficiary }: Scope): Omit<ScopeCondition, 'citation'>[] => {
  const kind = kindOf({ beneficiary });
  if (kind === 'enterprise') return [];
  if (kind === 'county') return [derived('scope.acting', kind, 'acting', '有承办部门')];
  return [
    derived('scope.alive', kind, 'alive', '在世'),
    derived('scope.acting', kind, 'acting', '由本人或者已登记的监护人办理'),
  ];
};

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
  [...regionCondition(scope), ...industryCondition(scope), ...personConditions(scope)]
    .filter(({ tree }) => !rules.some((rule) => isDeepStrictEqual(rule, tree)))
    .map((one) => ({ ...one, citation: `${scope.documentNumber}（适用范围）` }));

export const isScope = ({ name }: { readonly name: string }): boolean => name.startsWith('scope.');
