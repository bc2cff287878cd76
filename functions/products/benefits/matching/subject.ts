import { err, ok, type Result } from '../../../common/result.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { actorNow } from '../enterprises/acting-now.ts';
import type { StoredRecord } from '../enterprises/records.ts';
import type { MatchingDependencies } from './dependencies.ts';

/** Whom it is about: by its key, with what is known of it. */
export interface Subject {
  readonly key: string;
  readonly found: StoredRecord | undefined;
}

type Applicant = Extract<Caller, { role: 'enterprise' | 'citizen' }>;

/** The caller itself, or the child whose guardian a register says it is; whose guardian it is not is a stranger to it. */
export const subjectOf = async (
  { records }: Pick<MatchingDependencies, 'records'>,
  caller: Applicant,
  citizen: string | undefined,
  on: PlainDate,
): Promise<Result<Subject, Problem>> => {
  if (caller.role === 'enterprise') {
    if (citizen !== undefined) return err(problem('not-found'));
    return ok({ key: caller.uscc, found: await records.find(caller.uscc) });
  }
  const id = citizen ?? caller.citizen;
  const key = keyOfBeneficiary({ citizen: id });
  const found = await records.find(key);
  const acting = found ? (await actorNow(records, found.record, on))?.id : id;
  return acting === caller.citizen ? ok({ key, found }) : err(problem('not-found'));
};
