import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { oneByOne } from '../../functions/common/one-by-one.ts';
import { path, services, type ServiceName } from '../../test/system/harness/city.ts';
import { clientOf, type Call } from '../../test/system/harness/client.ts';
import type { RunningInstance } from '../../test/system/harness/instance.ts';

/** One utility of every kind that does at once whatever it can do. */
export interface Providers {
  /** Resolves once so many orders in all are connected; rejects at the first answer that is not as it should be. */
  connected(count: number): Promise<void>;
  close(): Promise<void>;
}

interface Told {
  readonly type: string;
  readonly data: { readonly orderId: string; readonly kind?: string };
}

/** What a utility says when it is told something: all the rest once nothing more is to be waited for. */
const sayings = (service: ServiceName, { type, data: { kind } }: Told): readonly string[] => {
  // Whether its applicant is content is asked within days: no case waits for it.
  if (type === 'order.created' && kind !== 'work-order') return [];
  if (type === 'order.created') return service === 'telecom' ? ['accepted', ...path(service)] : ['accepted'];
  return type === 'order.survey-scheduled' ? path(service) : [];
};

const register = async (operator: Call, service: ServiceName, webhookUrl: string): Promise<string> => {
  const { status, body } = await operator('POST', '/v1/partners', {
    body: { name: service, kind: 'utility', services: [service], regions: ['450305'], webhookUrl },
  });
  if (status !== 201) throw new Error(`${service} was not registered: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
};

/**
 * @param silent whether they only take their webhooks, and never answer
 * @param inTurn whether one acts after the other, as in life, where no two of them do at the same moment
 */
export const startProviders = async (
  instance: RunningInstance,
  { silent = false, inTurn = false } = {},
): Promise<Providers> => {
  const calls = new Map<string, { service: ServiceName; call: Call }>();
  let count = 0;
  let failure: unknown;
  let changed = () => {};
  const turns = oneByOne();

  const act = async (service: ServiceName, call: Call, told: Told): Promise<void> => {
    for (const event of sayings(service, told)) {
      const { status, body } = await call('POST', `/v1/orders/${told.data.orderId}/events`, {
        // Nobody digs: without crossings no river work follows.
        body: { eventId: event, type: event, ...(event === 'planned' && { line: { crossings: [] } }) },
      });
      if (status !== 201) throw new Error(`${service}, ${event}: ${status} ${JSON.stringify(body)}`);
      if (event === 'connected') count += 1;
    }
  };

  const server = createServer((request, response) => {
    void (async () => {
      const told = JSON.parse(await text(request)) as Told;
      response.writeHead(204).end();
      const provider = calls.get(request.url ?? '');
      if (!provider || silent) return;
      const acts = () => act(provider.service, provider.call, told);
      await (inTurn ? turns('acts', acts) : acts());
    })()
      .catch((error: unknown) => (failure ??= error))
      .finally(() => changed());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const operator = clientOf(instance, { role: 'operator' });
  for (const service of services) {
    const partner = await register(operator, service, `http://127.0.0.1:${port}/${service}`);
    calls.set(`/${service}`, { service, call: clientOf(instance, { role: 'partner', partner }) });
  }

  return {
    connected: async (wanted) => {
      while (failure === undefined && count < wanted)
        await new Promise<void>((resolve) => (changed = resolve));
      if (failure !== undefined) throw failure;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
