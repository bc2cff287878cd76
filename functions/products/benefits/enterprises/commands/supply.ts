import { err } from '../../../../common/result.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';
import { wrongFacts } from '../wrong-facts.ts';
import { supplied } from '../supplied.ts';
import { take } from '../import-lines.ts';
import { replyRecord } from '../load-view.ts';

export const supply = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.supply, async ({ body, caller }) => {
    const found = await on.records.find(caller.uscc);
    const now = on.clock.now();
    const dictionary = await on.dictionaries.on(dateOf(now));
    const wrong = wrongFacts(body.facts, dictionary, '/facts');
    if (wrong) return err(wrong);
    const stated = supplied(caller.uscc, body.facts, found?.record, now, dictionary);
    if (!stated.ok) return stated;
    await take(on, stated.value);
    return replyRecord(on, caller.uscc, caller);
  });
