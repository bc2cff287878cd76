import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Node tells of every HTTP answer here; handlers, engine and gateway all share this process. */
const channel = 'http.client.response.finish';

const writing =
  /\.(PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems|Execute\w+|BatchExecute\w+)$/;

/**
 * Calls back after every write this process makes at the endpoint, so that a stream is read at once after a write
 * and not at all when there was none. Writes of other programs are found by polling.
 */
export const watchWrites = (endpoint: string, written: () => void): (() => void) => {
  const { host } = new URL(endpoint);
  const listen = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    const target = request.getHeader('x-amz-target');
    if (typeof target === 'string' && request.getHeader('host') === host && writing.test(target)) written();
  };
  subscribe(channel, listen);
  return () => void unsubscribe(channel, listen);
};
