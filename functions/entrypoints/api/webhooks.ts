import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { addEndpoint } from '../../services/webhooks/commands/add-endpoint.ts';
import { changeEndpoint, removeEndpoint } from '../../services/webhooks/commands/change-endpoint.ts';
import {
  endEndpointSecret,
  rotateEndpointSecret,
} from '../../services/webhooks/commands/endpoint-secrets.ts';
import { replayEndpoint } from '../../services/webhooks/commands/replay-endpoint.ts';
import { replay, replayAll } from '../../services/webhooks/commands/replay.ts';
import { resumeEndpoint } from '../../services/webhooks/commands/resume-endpoint.ts';
import { testEndpoint } from '../../services/webhooks/commands/test-endpoint.ts';
import { endpointDependencies } from '../../services/webhooks/own-dependencies.ts';
import { endpoints } from '../../services/webhooks/queries/endpoints.ts';
import { events, list, show } from '../../services/webhooks/queries/read.ts';
import { webhookRoutes } from '../../services/webhooks/routes.ts';

const on = endpointDependencies(runtimeContext());

const own = {
  ...{ endpoints, addEndpoint, changeEndpoint, removeEndpoint, rotateEndpointSecret, endEndpointSecret },
  ...{ testEndpoint, resumeEndpoint, replayEndpoint },
};

export const handler = apiFunction(webhookRoutes, { ...own, events, list, show, replay, replayAll }, on);
