import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { newSecret } from '../../partners/secrets.ts';
import { mostChosen, type ChosenEndpoint } from '../chosen-endpoints.ts';
import { addressOf, viewOf } from '../endpoint-view.ts';
import { EndpointId } from '../model.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';
import { secretNameOf } from '../secret-name.ts';
import { typesProblem } from '../types-for.ts';

const tooMany = problem('too-many', {
  detail: text(
    `最多可增设 ${mostChosen} 个推送地址`,
    `There may be ${mostChosen} endpoints beside the first one`,
  ),
});

export const otherTypes = problem('conflict', {
  detail: text('该地址已用于其他端点', 'Another endpoint has this address'),
});

/** The same again answers the one there is, without its secret. */
export const addEndpoint = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.addEndpoint, async ({ body: { url, types }, caller }) => {
    const refused = urlProblem('/url', url, on.reachOf);
    if (refused) return err(refused);
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const never = typesProblem(owner.value, types);
    if (never) return err(never);
    const now = on.clock.now();
    const added: ChosenEndpoint = { id: EndpointId.parse(newId('ep', now)), url, types, createdAt: now };
    const secret = newSecret();
    const name = secretNameOf(addressOf(owner.value, added.id));
    const done = await untilWritten(on.table, async () => {
      const before = await on.chosen.open(owner.value);
      const endpoints = before?.endpoints ?? [];
      const same = endpoints.find((one) => one.url === url);
      if (same) return isDeepStrictEqual(same.types, types) ? decided(same) : err(otherTypes);
      if (endpoints.length >= mostChosen) return err(tooMany);
      // The secret first: nothing is ever sent unsigned.
      await on.secrets.put(name, { current: secret });
      return decided(added, [on.chosen.save(owner.value, [...endpoints, added], before)]);
    });
    if (!done.ok || done.value.id !== added.id) await on.secrets.remove(name);
    if (!done.ok) return done;
    const { id, goneAt } = done.value;
    const view = await viewOf(on, owner.value, { id, url, types, isGone: goneAt !== undefined });
    if (id !== added.id) return answer(200, view);
    log.info('webhook.endpoint-added', { endpoint: id });
    return answer(201, { ...view, secret });
  });
