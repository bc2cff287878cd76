import { endpoint } from '../../../../platform/http/index.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';
import { supplied } from '../supplied.ts';
import { take } from '../import-lines.ts';
import { replyRecord } from '../load-view.ts';

export const supply = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.supply, async ({ body, caller }) => {
    const found = await on.records.find(caller.uscc);
    const stated = supplied(caller.uscc, body.facts, found?.record, on.clock.now());
    if (!stated.ok) return stated;
    await take(on, stated.value);
    return replyRecord(on, caller.uscc, caller);
  });
