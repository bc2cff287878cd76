import { httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import { addEndpoint } from '../../../../functions/services/webhooks/commands/add-endpoint.ts';
import {
  changeEndpoint,
  removeEndpoint,
} from '../../../../functions/services/webhooks/commands/change-endpoint.ts';
import {
  endEndpointSecret,
  rotateEndpointSecret,
} from '../../../../functions/services/webhooks/commands/endpoint-secrets.ts';
import { replayEndpoint } from '../../../../functions/services/webhooks/commands/replay-endpoint.ts';
import { replay, replayAll } from '../../../../functions/services/webhooks/commands/replay.ts';
import { resumeEndpoint } from '../../../../functions/services/webhooks/commands/resume-endpoint.ts';
import { testEndpoint } from '../../../../functions/services/webhooks/commands/test-endpoint.ts';
import type { EndpointDependencies } from '../../../../functions/services/webhooks/own-dependencies.ts';
import { endpoints } from '../../../../functions/services/webhooks/queries/endpoints.ts';
import { events, list, show } from '../../../../functions/services/webhooks/queries/read.ts';
import { webhookRoutes } from '../../../../functions/services/webhooks/routes.ts';
import { err } from '../../../../functions/common/result.ts';
import type { webhooks } from './fixture.ts';

/** The routes of webhooks over a table in memory, for callers whom a test makes up. */
export const webhookApi = (
  on: Awaited<ReturnType<typeof webhooks>>,
  send: EndpointDependencies['send'] = () => Promise.resolve(err('timeout')),
) =>
  httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve({ name: '水务', kind: 'utility', services: ['water'] }),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  })(
    webhookRoutes,
    {
      ...{ endpoints, addEndpoint, changeEndpoint, removeEndpoint, rotateEndpointSecret, endEndpointSecret },
      ...{ testEndpoint, resumeEndpoint, replayEndpoint, events, list, show, replay, replayAll },
    },
    { ...on, send, reachOf: { loopback: false }, realTime: () => new Date() },
  );
