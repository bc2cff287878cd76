import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { confirm } from './api/confirm.ts';
import { dispute, receive } from './api/receive.ts';
import { orderPayment } from './api/order-payment.ts';
import { report } from './api/report.ts';
import { list, show } from './api/show.ts';
import { state } from './api/state.ts';
import { waive } from './api/waive.ts';
import { readEntitlements } from './reading.ts';

const on = readEntitlements(ground());

export const handler = httpFunction(
  [
    list(on),
    show(on),
    confirm(on),
    waive(on),
    receive(on),
    dispute(on),
    state(on),
    orderPayment(on),
    report(on),
  ],
  on,
);
