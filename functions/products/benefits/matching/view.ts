import * as z from 'zod';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { SubjectRecord } from '../enterprises/model.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { decisionOf } from '../policies/decision.ts';
import { PolicyEntry, type Policy } from '../policies/model.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { policyKey } from '../policies/rules/match.ts';
import { DecisionView } from '../policies/view.ts';
import type { HadBefore } from './had-before.ts';
import { barredIn, type Barred, type MatchRecord } from './match-record.ts';
import { missingFacts } from './missing-facts.ts';
import { own } from '../../../common/own.ts';

export const MissingFactView = z.object({
  path: z.string().describe('Below `facts`, e.g. `employees` or `revenue.2025`'),
  register: z
    .string()
    .optional()
    .describe(
      'Whose word alone counts: it is not asked of the enterprise; `rates` where no rate was published',
    ),
});

export const PolicySummary = PolicyEntry.pick({
  code: true,
  name: true,
  mode: true,
  department: true,
  sample: true,
}).meta({ id: 'PolicySummary' });

export const summarisePolicy = ({ code, name, mode, department, sample }: Policy) => ({
  code,
  name,
  mode,
  department,
  sample,
});

/** Met and not yet had, or nearly met: and what is missing. */
export const MatchView = z
  .object({
    policy: PolicySummary,
    standing: z
      .enum([
        'met',
        'excluded',
        'capped',
        'used-up',
        'choice',
        'not-yet',
        'short',
        'unknown',
        'amount-unknown',
        'nothing-due',
      ])
      .describe(
        'met: to be applied for, or being granted; used-up: had as often as it can be; choice: apply for one of several; short: one condition is not met; not-yet: time alone will make it met',
      ),
    excludedBy: z.string().optional().describe('The policy it cannot be had beside (不得重复享受)'),
    cappedBy: z.string().optional().describe('The group of policies whose cap is used up'),
    chooseAmong: z.array(z.string()).optional().describe('The policies of which it is one'),
    entitlementId: z.string().optional(),
    claimable: z.literal(true).optional().describe('It lapsed: apply for it, whatever its mode'),
    missing: z
      .array(MissingFactView)
      .describe('Exactly the data that would decide it; the enterprise may supply them'),
    decision: DecisionView,
  })
  .meta({ id: 'Match' });
type MatchView = z.infer<typeof MatchView>;

/** How a decision stands: met, or one step away from it; undefined when it is further. */
const standingOf = ({ outcome, conditions, amount }: Decision): MatchView['standing'] | undefined => {
  if (outcome === 'met' || outcome === 'not-yet') return outcome;
  const open = conditions.filter((one) => one.outcome !== 'met' && one.outcome !== 'not-yet');
  if (open.length > 1) return undefined;
  const [only] = open;
  if (only) return only.outcome === 'not-met' ? 'short' : 'unknown';
  return amount?.outcome === 'nothing-due' ? 'nothing-due' : 'amount-unknown';
};

/** What it cannot be had beside, where it has lapsed and is to be claimed again: another may have been had since. */
export type Lapsed = ReadonlyMap<string, { readonly rival: string | undefined }>;

const barredAs = ({
  excludedBy,
  cappedBy,
  usedUp,
  chooseAmong,
}: { [K in keyof Barred]: Barred[K] | undefined }): MatchView['standing'] | undefined => {
  if (excludedBy !== undefined) return 'excluded';
  if (cappedBy !== undefined) return 'capped';
  if (usedUp) return 'used-up';
  return chooseAmong && 'choice';
};

/** How a policy stands towards a record; undefined when it is further than one step away. */
export const viewMatch = (
  checked: CheckedPolicy,
  record: SubjectRecord,
  { kept, granted }: Pick<MatchRecord, 'kept'> & Pick<HadBefore, 'granted'>,
  on: PlainDate,
  lapsed: Lapsed,
  dictionary: Dictionary,
): MatchView | undefined => {
  const { policy } = checked;
  const decision = decisionOf(checked, record, on, dictionary);
  const standing = standingOf(decision);
  if (standing === undefined) return undefined;
  const claim = lapsed.get(policy.code);
  const barred = barredIn(own(kept, policyKey(policy)));
  const entitlementId = granted.get(policy.code);
  const { cappedBy, usedUp, chooseAmong } = entitlementId === undefined ? barred : {};
  const excludedBy = claim ? claim.rival : barred.excludedBy;
  return {
    policy: summarisePolicy(policy),
    standing: barredAs({ excludedBy, cappedBy, usedUp, chooseAmong }) ?? standing,
    ...(excludedBy !== undefined && { excludedBy }),
    ...(cappedBy !== undefined && { cappedBy }),
    ...(chooseAmong && { chooseAmong: [...chooseAmong] }),
    ...(entitlementId !== undefined && { entitlementId }),
    ...(claim && standing === 'met' && excludedBy === undefined && { claimable: true as const }),
    missing: missingFacts(checked, record, decision, on, dictionary),
    decision: decision as unknown as MatchView['decision'],
  };
};
