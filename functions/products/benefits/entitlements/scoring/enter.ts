import { err, ok, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import type { Policy } from '../../policies/model.ts';
import { whichIsOpen } from '../../policies/windows.ts';
import type { Entitlement } from '../model.ts';
import type { ScoringDependencies } from './dependencies.ts';
import type { ScoringRound, ScoringRoundId } from './model.ts';
import { extending } from './extend.ts';
import { panelLimit } from './rules.ts';
import { mostApplications, roundIdOf } from './store.ts';

const isOver = problem('conflict', {
  detail: text('本批申报已评审完毕', 'What was applied for in this window has been scored'),
});
const isFull = problem('conflict', {
  detail: text(
    `本批申报已满 ${mostApplications} 件，请联系责任部门`,
    `This window has its ${mostApplications} applications: talk to the department`,
  ),
  extensions: { most: mostApplications },
});

/** Where an application of today is scored; undefined where reviewers score nothing. */
export const roundFor = (policy: Policy, { now }: AsOf): ScoringRoundId | undefined => {
  const window = policy.scoring && whichIsOpen(policy, dateOf(now));
  return window && roundIdOf(policy.code, window);
};

const opened = (policy: Policy, id: ScoringRoundId, { now }: AsOf): ScoringRound | undefined => {
  const window = whichIsOpen(policy, dateOf(now));
  if (!window || !policy.scoring) return undefined;
  const { code, version, name, department, documentNumber, phone, scoring } = policy;
  const round: ScoringRound = {
    ...{ id, status: 'open', policy: { code, version, name }, department, documentNumber, phone },
    ...{ terms: scoring, window, limits: {}, reviewers: [], objections: [], results: [], turn: 0 },
  };
  return { ...round, limits: panelLimit(round) };
};

/**
 * An application enters the round of its window, for the transaction that grants it: the first one opens it, and one that
 * finds the window extended moves its days.
 */
export const entering = async (
  on: ScoringDependencies,
  policy: Policy,
  { id: application, uscc, matchedAt: appliedAt, terms }: Entitlement,
  asOf: AsOf,
): Promise<Result<Write[], Problem>> => {
  const id = roundFor(policy, asOf);
  const fresh = id && opened(policy, id, asOf);
  if (!fresh || terms.scoring !== id || uscc === undefined) return ok([]);
  const { scoring } = on;
  const found = await scoring.find(id);
  if (found && found.round.status !== 'open' && found.round.status !== 'scoring') return err(isOver);
  if (found && (await scoring.isFull(id))) return err(isFull);
  const extended = found && found.round.window.to < fresh.window.to;
  return ok([
    scoring.enter(id, { id: application, uscc, appliedAt }),
    ...(found ? [] : scoring.put({}, fresh, asOf)),
    ...(extended ? await extending(on, found, fresh.window, asOf) : []),
  ]);
};
