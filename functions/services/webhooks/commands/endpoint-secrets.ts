import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { endPrevious, rotate } from '../../partners/rotate.ts';
import { addressOf } from '../endpoint-view.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';
import { secretNameOf } from '../secret-name.ts';

export const rotateEndpointSecret = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.rotateEndpointSecret, async ({ params: { id }, caller, settle, repeated }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const given = await rotate(
      on,
      secretNameOf(addressOf(owner.value, id)),
      repeated ? undefined : () => settle(),
    );
    if (!given.ok) return given;
    const { current: secret, previousValidUntil } = given.value;
    log.info('webhook.secret-rotated', { endpoint: id });
    return answer(201, { secret, previousValidUntil });
  });

export const endEndpointSecret = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.endEndpointSecret, async ({ params: { id }, caller }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const ended = await endPrevious(on, secretNameOf(addressOf(owner.value, id)));
    if (!ended.ok) return ended;
    log.info('webhook.old-secret-ended', { endpoint: id });
    return answer(204);
  });
