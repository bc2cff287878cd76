import { workingDaysBetween } from '../../../law/deadline/lateness.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Problem } from '../../../platform/problem.ts';
import type { Project } from '../model.ts';
import { notGoingOn, notNow } from '../refusals.ts';
import type { Term } from './model.ts';

interface Guarded {
  readonly project: Pick<Project, 'status'>;
}

const goesOn = ({ project: { status } }: Guarded): Problem | undefined =>
  status === 'active' ? undefined : notGoingOn(status);

const decidesAlready = ({ asked }: Term): Problem | undefined =>
  asked && notNow('已提出申请，正在办理', 'It was asked for already', { reason: 'asked-already' });

/** A longer life: so often, and asked for in time. */
export const extensionGuard = (
  file: Guarded,
  term: Term,
  { now, workingTime }: AsOf,
): Problem | undefined => {
  const { extension } = term.life ?? {};
  if (!extension || term.status !== 'running')
    return notNow('该期限不能延期', 'This takes no longer life', { status: term.status });
  const before = goesOn(file) ?? decidesAlready(term);
  if (before) return before;
  const { times, askedBefore = 0 } = extension;
  if (term.decided.filter(({ granted }) => granted).length >= times)
    return notNow(`最多延期${times}次`, `It is extended ${times} times at most`, { times });
  const { due } = reckon(term.deadline, workingTime);
  return due === null || now >= due || workingDaysBetween(now, due, 'end-of-day', workingTime) < askedBefore
    ? notNow(
        `应当在届满${askedBefore}个工作日前提出`,
        `It is asked for ${askedBefore} working days before its end`,
        { askedBefore },
      )
    : undefined;
};

export const recheckGuard = (file: Guarded, term: Term): Problem | undefined =>
  term.status === 'over' && term.life?.otherwise === 're-check'
    ? goesOn(file)
    : notNow('无须重新审核', 'It is not to be checked again', { status: term.status });

export const restartGuard = (file: Guarded, term: Term): Problem | undefined => {
  if (term.kind !== 'stop' || (term.status !== 'running' && term.status !== 'over'))
    return notNow('未在停工', 'Building does not stand still', { status: term.status });
  return goesOn(file) ?? decidesAlready(term);
};

/** What its owner may ask for now, by the last word of the path. */
export const allowedOfTerm = (file: Guarded, term: Term, asOf: AsOf): string[] => [
  ...(extensionGuard(file, term, asOf) === undefined ? ['extension'] : []),
  ...(recheckGuard(file, term) === undefined ? ['recheck'] : []),
  ...(restartGuard(file, term) === undefined ? ['restart'] : []),
];

/** What its department may: answer a re-check while its time runs. */
export const allowedOfAskedTerm = ({ status, recheck }: Term, { now, workingTime }: AsOf): string[] => {
  const due = recheck && reckon(recheck.deadline, workingTime).due;
  return status === 'in-check' && due && now < due ? ['recheck-answer'] : [];
};
