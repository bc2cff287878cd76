import { CITY } from '../../../law/identifiers/region.ts';
import type { Policy } from './model.ts';

export interface Sought {
  readonly text?: string | undefined;
  readonly region?: string | undefined;
  readonly kind?: string | undefined;
  readonly industry?: string | undefined;
}

const wordsOf = ({ code, name, documentNumber, summary, department, conditions }: Policy): string =>
  [code, name, documentNumber, summary, department, ...conditions.map(({ label }) => label)]
    .join('\n')
    .toLowerCase();

/** Whether a policy is what is sought: every word of the text somewhere, its region, kind and branch of industry. */
export const isSought = (policy: Policy, { text, region, kind, industry }: Sought): boolean => {
  const { regions, industries } = policy;
  if (kind !== undefined && policy.kind !== kind) return false;
  if (region !== undefined && !regions.some((one) => one === region || one === CITY)) return false;
  if (industry !== undefined && industries.length > 0)
    if (!industries.some((prefix) => industry.startsWith(prefix) || prefix.startsWith(industry)))
      return false;
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const said = words.length > 0 ? wordsOf(policy) : '';
  return words.every((word) => said.includes(word));
};
