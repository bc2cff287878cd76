import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { messageDependencies } from '../../services/messages/dependencies.ts';
import { list } from '../../services/messages/queries/list.ts';

const on = runtimeContext();

export const handler = httpFunction([list(messageDependencies(on))], on);
