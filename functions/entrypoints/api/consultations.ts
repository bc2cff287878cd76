import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { deadlines, list, show } from '../../products/consultations/queries/read.ts';
import { send } from '../../products/consultations/commands/send.ts';
import { withdraw } from '../../products/consultations/commands/withdraw.ts';
import { consultationDependencies } from '../../products/consultations/dependencies.ts';

const on = consultationDependencies(runtimeContext());

export const handler = httpFunction([send(on), list(on), show(on), withdraw(on), ...deadlines(on)], on);
