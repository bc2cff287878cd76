import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { deadlines, list, show } from './api/read.ts';
import { send } from './api/send.ts';
import { withdraw } from './api/withdraw.ts';
import { consultationDependencies } from './dependencies.ts';

const on = consultationDependencies(ground());

export const handler = httpFunction([send(on), list(on), show(on), withdraw(on), ...deadlines(on)], on);
