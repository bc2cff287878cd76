import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { correct } from './api/correct.ts';
import { deadlines } from './api/deadline.ts';
import { list } from './api/list.ts';
import { show } from './api/show.ts';
import { submit } from './api/submit.ts';
import { supply } from './api/supply.ts';
import { withdraw } from './api/withdraw.ts';
import { caseDependencies } from './dependencies.ts';

const on = caseDependencies(ground());

export const handler = httpFunction(
  [submit(on), list(on), show(on), withdraw(on), correct(on), supply(on), ...deadlines(on)],
  on,
);
