import { actorNow } from './acting-now.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import type { CitizenRecord, EnterpriseRecord } from './model.ts';
import { err } from '../../../common/result.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { answer, type Reply } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from './access.ts';
import type { EnterpriseDependencies } from './dependencies.ts';
import { viewCitizen, viewRecord } from './view.ts';

/** The record of an enterprise, as this caller may see it. */
export const replyRecord = async (
  { records, dictionaries, clock }: EnterpriseDependencies,
  uscc: string,
  caller: Caller,
): Promise<Reply> => {
  const [found, dictionary] = await Promise.all([records.find(uscc), dictionaries.on(dateOf(clock.now()))]);
  if (!found) return err(problem('not-found'));
  const record = found.record as EnterpriseRecord;
  return answer(200, viewRecord(record, found.updatedAt, isOwn(caller, record), dictionary));
};

/** The record of a citizen, for who acts for it; whoever else asks is told of nobody. */
export const replyCitizen = async (
  { records, clock }: EnterpriseDependencies,
  citizen: string,
  asker: string,
): Promise<Reply> => {
  const found = await records.find(keyOfBeneficiary({ citizen }));
  const actor = found && (await actorNow(records, found.record, dateOf(clock.now())));
  return found && actor?.id === asker
    ? answer(200, viewCitizen(found.record as CitizenRecord, found.updatedAt))
    : err(problem('not-found'));
};
