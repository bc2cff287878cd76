import { err } from '../../../common/result.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { answer, type Reply } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from './access.ts';
import type { EnterpriseDependencies } from './dependencies.ts';
import { viewRecord } from './view.ts';

/** The record of an enterprise, as this caller may see it. */
export const replyRecord = async (
  { records, dictionaries, clock }: EnterpriseDependencies,
  uscc: string,
  caller: Caller,
): Promise<Reply> => {
  const [found, dictionary] = await Promise.all([records.find(uscc), dictionaries.on(dateOf(clock.now()))]);
  if (!found) return err(problem('not-found'));
  return answer(200, viewRecord(found.record, found.updatedAt, isOwn(caller, found.record), dictionary));
};
