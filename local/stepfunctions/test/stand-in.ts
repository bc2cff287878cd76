import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

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
