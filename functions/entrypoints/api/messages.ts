import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { markRead } from '../../services/messages/commands/mark-read.ts';
import { messageDependencies } from '../../services/messages/dependencies.ts';
import { messageRoutes } from '../../services/messages/routes.ts';
import { list } from '../../services/messages/queries/list.ts';
import { read } from '../../services/messages/queries/read.ts';

const context = runtimeContext();
const on = { ...context, ...messageDependencies(context) };

export const handler = apiFunction(messageRoutes, { list, read, markRead }, on);
