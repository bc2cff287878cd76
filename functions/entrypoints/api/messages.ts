import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { messageDependencies } from '../../services/messages/dependencies.ts';
import { messageRoutes } from '../../services/messages/routes.ts';
import { list } from '../../services/messages/queries/list.ts';

const on = runtimeContext();

export const handler = apiFunction(messageRoutes, { list: list(messageDependencies(on)) }, on);
