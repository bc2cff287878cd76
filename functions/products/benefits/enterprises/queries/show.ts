import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';
import { viewRecord } from '../view.ts';

export const shown = async (
  { records }: EnterpriseDependencies,
  uscc: string,
  own: boolean,
): Promise<Reply> => {
  const found = await records.find(uscc);
  return found ? answer(200, viewRecord(found.record, found.updatedAt, own)) : err(problem('not-found'));
};

export const show = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.show, ({ params }) => shown(on, params.uscc, false));

export const own = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.own, ({ caller }) => shown(on, caller.uscc, true));
