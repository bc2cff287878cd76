import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { deadlines, list, show } from '../../products/consultations/queries/read.ts';
import { send } from '../../products/consultations/commands/send.ts';
import { withdraw } from '../../products/consultations/commands/withdraw.ts';
import { consultationDependencies } from '../../products/consultations/dependencies.ts';
import { consultationRoutes } from '../../products/consultations/routes.ts';

const on = consultationDependencies(runtimeContext());

export const handler = apiFunction(consultationRoutes, { send, list, show, withdraw, ...deadlines(on) }, on);
