import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { plainDate } from '../../../law/plain-date.ts';
import type { CheckedRules, Tree } from '../../../rule-language/tree.ts';
import { isPaidOut, type PolicyEntry } from './model.ts';

/** 国知发保字〔2021〕1号: all grants for patents granted end by then (known, and not found again by whoever wrote this). */
const lastDay = plainDate('2025-12-31');

const readsPatents = (node: Tree): boolean =>
  (node[0] === 'path' && node[1] === 'enterprise' && node[2] === 'patents') ||
  (node as readonly unknown[]).some((part) => Array.isArray(part) && readsPatents(part as unknown as Tree));

/** A sum reckoned from how many patents there are is a grant for patents; to ask for some beside other things is none. */
export const patentErrors = (entry: PolicyEntry, rules: CheckedRules | undefined): FieldError[] =>
  isPaidOut(entry) &&
  (entry.validTo === null || entry.validTo > lastDay) &&
  rules?.amount.some(readsPatents) === true
    ? [
        fieldError(
          '/amount',
          text(
            '对专利授权的各类财政资助应于2025年前全部取消（国知发保字〔2021〕1号），2026年起不得按专利件数发放资金',
            'Grants for patents were to end by 2025 (国知发保字〔2021〕1号): no sum is reckoned from their number',
          ),
        ),
      ]
    : [];
