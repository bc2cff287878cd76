import { Fault } from '../../../common/fault.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { addressOf } from '../endpoint-view.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { resume } from '../pause.ts';
import { webhookRoutes } from '../routes.ts';
import { judge } from '../rules.ts';
import { secretNameOf } from '../secret-name.ts';
import { outbound } from '../sign.ts';
import { known } from './known.ts';

/**
 * One POST, at once. It stands in no feed, has no number and no delivery, and is neither retried nor counted: what fails here
 * says nothing against the endpoint. Only where it is taken does a pause end.
 */
export const testEndpoint = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.testEndpoint, async ({ params, caller }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const to = await known(on, owner.value, params.id);
    if (!to.ok) return to;
    const address = addressOf(owner.value, params.id);
    const secret = await on.secrets.find(secretNameOf(address));
    if (!secret) throw new Fault(`No secret of endpoint ${params.id}`);
    const now = on.clock.now();
    const id = newId('wd', now);
    const said = { type: 'test', timestamp: now, test: true, data: {} };
    const begun = process.hrtime.bigint();
    const outcome = await on.send(outbound({ id, url: to.value.url, said, secret, now, at: on.realTime() }));
    const ms = Math.round(Number(process.hrtime.bigint() - begun) / 1_000_000);
    const taken = judge(outcome) === 'delivered';
    const resumed = taken && (await resume(on, address, { by: caller.subject, now: on.clock.now() }));
    const result = outcome.ok
      ? { answer: outcome.value.status, said: outcome.value.said }
      : { failure: outcome.error };
    log.info('webhook.tested', { endpoint: params.id, taken, resumed });
    return answer(200, { id, taken, ms, resumed, ...result });
  });
