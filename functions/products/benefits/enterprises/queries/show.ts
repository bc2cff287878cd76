import { endpoint } from '../../../../platform/http/index.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { replyCitizen, replyRecord } from '../load-view.ts';
import { enterpriseRoutes } from '../routes.ts';

export const show = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.show, ({ params, caller }) => replyRecord(on, params.uscc, caller));

export const own = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.own, ({ caller }) => replyRecord(on, caller.uscc, caller));

export const citizenOwn = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.citizenOwn, ({ caller, query: { citizen = caller.citizen } }) =>
    replyCitizen(on, citizen, caller.citizen),
  );
