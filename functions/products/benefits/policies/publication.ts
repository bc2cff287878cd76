import { forWhomErrors } from './for-whom-errors.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { daysOf } from '../../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../../law/legal-data/version.ts';
import type { Policy, PolicyEntry } from './model.ts';
import { patentErrors } from './patent-errors.ts';
import { payoutErrors } from './payout-errors.ts';
import { repeatErrors } from './repeat-errors.ts';
import { scoringErrors } from './scoring.ts';
import { checkRules, type PlacedRefusal } from './rules/check.ts';
import { BUILT_IN, type Dictionary } from '../../../rule-language/dictionary.ts';
import type { CheckedRules } from '../../../rule-language/tree.ts';

const soundness = (entry: PolicyEntry, dictionary: Dictionary): FieldError[] => [
  ...(entry.validTo !== null && entry.validTo < entry.validFrom
    ? [fieldError('/validTo', text('终止日期早于生效日期', 'It would end before it takes effect'))]
    : []),
  ...(entry.fund.sharedWith !== undefined && (entry.fund.budget !== null || entry.fund.allocation)
    ? [
        fieldError(
          '/fund/sharedWith',
          text(
            '与其他政策共用资金的，预算和分配方式由该政策确定',
            'Its budget and allocation are those of the other',
          ),
        ),
      ]
    : []),
  ...payoutErrors(entry),
  ...forWhomErrors(entry),
  ...(entry.windows !== undefined && entry.mode !== 'simple-application'
    ? [
        fieldError(
          '/windows',
          text('免申即享的政策没有申报时间', 'What needs no application has no days for applications'),
        ),
      ]
    : []),
  ...(entry.instalments[0]?.evaluation
    ? [
        fieldError(
          '/instalments/0/evaluation',
          text('首期资金不设考核', 'The first instalment is paid without an evaluation'),
        ),
      ]
    : []),
  ...scoringErrors(entry),
  ...repeatErrors(entry, dictionary),
  ...entry.excludes.flatMap((code, index) =>
    code === entry.code
      ? [fieldError(`/excludes/${index}`, text('政策不能排斥自身', 'A policy cannot exclude itself'))]
      : [],
  ),
];

/** What is wrong with an entry, each with its place, and in an expression with the characters. */
export interface PolicyError extends FieldError {
  readonly start?: number;
  readonly end?: number;
}

export interface CheckedEntry {
  /** Undefined where a rule is refused. */
  readonly rules: CheckedRules | undefined;
  readonly errors: readonly PolicyError[];
  readonly refusals: readonly PlacedRefusal[];
}

export const checkEntry = (entry: PolicyEntry, dictionary: Dictionary = BUILT_IN): CheckedEntry => {
  const checked = checkRules(entry, dictionary);
  const refusals = checked.ok ? [] : checked.error;
  const errors = [
    ...soundness(entry, dictionary),
    ...patentErrors(entry, checked.ok ? checked.value : undefined),
    ...refusals.map(({ pointer, message, code, start, end }) => ({
      ...fieldError(pointer, text(`规则不可用：${message}`, `${code}: ${message}`)),
      start,
      end,
    })),
  ];
  return { rules: checked.ok ? checked.value : undefined, errors, refusals };
};

/**
 * The checked rules of a policy that can be published, or why it cannot, each reason with its place: a rule that does not
 * fit the dictionary, or is hostile, is refused before anybody is decided by it.
 */
export const publishable = (
  entry: PolicyEntry,
  dictionary: Dictionary = BUILT_IN,
): Result<CheckedRules, Problem> => {
  const { rules, errors, refusals } = checkEntry(entry, dictionary);
  return rules && errors.length === 0
    ? ok(rules)
    : err(
        problem('invalid', {
          errors: errors.map(({ start: _, end: __, ...error }) => error),
          extensions: { refusals },
        }),
      );
};

/** It can lend its money: a budget of its own, first come, first served. */
const isPot = ({ fund }: Pick<PolicyEntry, 'fund'>): boolean =>
  fund.budget !== null && fund.sharedWith === undefined && fund.allocation === undefined;

const potWanted = fieldError(
  '/fund/sharedWith',
  text(
    '共用资金的政策须已发布，有预算，并按先后次序兑现',
    'A published policy with a budget, first come, first served',
  ),
);

/** What is wrong with sharing: of the policy whose money it takes, and of its own where others take that. */
export const potErrors = (entry: PolicyEntry, published: readonly Policy[]): FieldError[] => {
  const { sharedWith } = entry.fund;
  const others = published.filter(({ code }) => code !== entry.code);
  const pot = others.find(({ code }) => code === sharedWith);
  const sharers = others.filter(({ fund }) => fund.sharedWith === entry.code).map(({ code }) => code);
  return [
    ...(sharedWith === undefined || (pot && isPot(pot)) ? [] : [potWanted]),
    ...(sharers.length === 0 || isPot(entry)
      ? []
      : [
          fieldError(
            '/fund',
            text(
              `${sharers.join('、')} 共用其资金，须保留预算，并按先后次序兑现`,
              `${sharers.join(', ')} draw on its budget: it keeps one, first come, first served`,
            ),
          ),
        ]),
  ];
};

/** Policies of a group share one cap: they say the same of it. */
export const capErrors = ({ code, caps = [] }: PolicyEntry, published: readonly Policy[]): FieldError[] =>
  caps.flatMap((cap, index) => {
    const other = published.find(
      (policy) =>
        policy.code !== code &&
        policy.caps?.some(({ group, per, fen }) => group === cap.group && per === cap.per && fen !== cap.fen),
    );
    return other
      ? [
          fieldError(
            `/caps/${index}/fen`,
            text(
              `与 ${other.code} 同组的上限须一致`,
              `${other.code} has another sum for the cap of this group`,
            ),
          ),
        ]
      : [];
  });

/** The city's floor for the time to confirm: a policy may give more, and not less. */
export const confirmationErrors = ({ confirmation }: PolicyEntry, law: LegalVersion): FieldError[] => {
  const floor = daysOf(law, 'benefit-confirmation');
  return confirmation === null || confirmation.limit >= floor
    ? []
    : [
        fieldError(
          '/confirmation/limit',
          text(`确认期限不得少于 ${floor} 个工作日`, `The time to confirm is at least ${floor} working days`),
        ),
      ];
};
