import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { messageDependencies } from '../../services/messages/dependencies.ts';
import { messageRoutes } from '../../services/messages/routes.ts';
import { list } from '../../services/messages/queries/list.ts';

const on = runtimeContext();

export const handler = httpFunction(messageRoutes, { list: list(messageDependencies(on)) }, on);
