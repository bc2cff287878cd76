import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { EngineOptions } from '../src/index.ts';
import { bench } from './support.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface StandIn {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** A server in a service's place, for one test: what it is asked, and what it says. Nothing said is an answer that never comes. */
export async function standIn(say: (asked: Asked) => Said | undefined): Promise<StandIn> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const question = { method, url, headers, body };
      asked.push(question);
      const said = say(question);
      if (!said) return;
      const answer = typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? '');
      response.writeHead(said.status ?? 200, said.headers).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** An address at which nothing listens (fetch refuses port 1 itself). */
export const NOWHERE = 'http://127.0.0.1:2';

export const task = (resource: string, args: object, more: object = {}) => ({
  ...{ Type: 'Task', Resource: `arn:aws:states:::${resource}`, Arguments: args, End: true },
  ...more,
});

/** Runs a task on an engine with these options. */
export const run = async (
  resource: string,
  args: object,
  options: Partial<EngineOptions>,
  more: object = {},
) => (await bench({}, options)).runState(task(resource, args, more));

/** Runs a task whose service answers so, and gives also what the service was asked. */
export async function served(service: string, resource: string, args: object, said: Said | undefined) {
  const { url, asked } = await standIn(() => said);
  const told = await run(resource, args, { endpoints: { [service]: url } });
  return { told, asked: asked[0] };
}
