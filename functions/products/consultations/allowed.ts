import type { AsOf } from '../../law/deadline/working-time.ts';
import type { CallerBy } from '../../platform/http/route.ts';
import type { Order } from '../../services/orders/model.ts';
import { act } from '../../services/orders/rules.ts';
import { isSender } from './access.ts';
import type { Consultation } from './model.ts';

/** What this caller may do with a letter: its sender takes it back while its order does not refuse; who is asked has the order. */
export const allowedOf = (
  letter: Consultation,
  order: Order,
  caller: CallerBy<'partner' | 'operator'>,
  { now, workingTime }: AsOf,
): string[] =>
  caller.role === 'partner' &&
  isSender(caller, letter) &&
  act(order, { type: 'withdrawn', reason: '' }, now, workingTime).ok
    ? ['withdrawal']
    : [];
