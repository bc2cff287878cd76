import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { isForeign } from '@liban/stepfunctions';
import type { Functions } from '../functions/runtime.ts';
import type { InFlight } from '../idle.ts';
import { problem } from '../../functions/platform/problem.ts';
import { answerOf, send, type Answer } from './answer.ts';
import { authorize } from './authorizer.ts';
import { eventOf, type Asked, type Received } from './event.ts';
import type { Issuer } from './issuer.ts';
import { refusal } from './problem.ts';
import { routerOf, type Route } from './routes.ts';
import { starting } from './starting.ts';

export interface GatewayOptions {
  readonly routes: readonly Route[];
  readonly issuer: Issuer;
  readonly functions: Functions;
  readonly requests: InFlight;
  now(): number;
  /** What this machine answers besides the API; `undefined` leaves the request to the API. */
  readonly local: (received: Received) => Promise<Answer> | undefined;
  /** What it says of a page of the API's console instead of the API; `undefined` leaves it to that. */
  readonly page?: (received: Received) => Answer | undefined;
  report(error: unknown): void;
}

export interface Gateway {
  /** `http://127.0.0.1:3000`. */
  readonly origin: string;
  /** From now on answers what it is told to; until then it says that it is starting. */
  serve(options: GatewayOptions): void;
  /** Takes no new connection; what is under way goes on. */
  stopListening(): void;
  close(): Promise<void>;
}

/** The most that an HTTP API takes as a body. */
const bodyLimit = 10 * 1024 * 1024;

/** Request line and values of headers together (Amazon API Gateway, "Quotas for configuring and running an HTTP API"). */
const headLimit = 10_240;

/** Listens at once, since its address is part of what the template is resolved with. */
export const openGateway = async (port: number): Promise<Gateway> => {
  let respond = (received: Received): Promise<Answer> => Promise.resolve(starting(received));
  let report: (error: unknown) => void = () => undefined;
  let now = Date.now;
  const server = createServer({ maxHeaderSize: headLimit * 2 }, (request, response) => {
    const asked = { request, requestId: randomUUID() };
    const refused = refusedByItsHead(asked);
    read(request)
      .then((body) => refused ?? (body ? respond(received(asked, body, now())) : refusal(asked, tooLarge)))
      .catch((error: unknown) => {
        // Whoever hung up while sending needs no answer, and it is no failure of ours.
        if (!request.complete) return refusal(asked, problem('malformed-request'));
        report(error);
        return refusal(asked, problem('internal'));
      })
      .then((answer) => send(response, answer))
      .catch(report);
  });
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    origin,
    serve: (options) => {
      ({ report, now } = options);
      respond = responder(options);
    },
    stopListening: () => {
      server.close();
      server.closeIdleConnections();
    },
    close: () =>
      new Promise((resolve) => {
        // Closed already, it says so in an error that changes nothing.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const tooLarge = problem('body-too-large');

/** What no function is called for, here as on AWS; and pages of the web, which no token keeps from this machine's own routes. */
const refusedByItsHead = (asked: Asked): Answer | undefined => {
  const { method = '', url = '', headers, rawHeaders } = asked.request;
  if (isForeign(headers)) return refusal(asked, problem('forbidden'));
  const values = rawHeaders.filter((_, index) => index % 2 === 1);
  const size = [`${method} ${url} HTTP/1.1`, ...values].reduce(
    (sum, part) => sum + Buffer.byteLength(part),
    0,
  );
  if (size > headLimit) return { status: 431, headers: {}, body: '' };
  return isPercentEncoded(url) ? undefined : refusal(asked, problem('malformed-request'));
};

/** Whether each escape is of a byte and all of them together are UTF-8. */
const isPercentEncoded = (url: string): boolean => {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
};

const responder = ({ routes, issuer, functions, requests, local, page }: GatewayOptions) => {
  const find = routerOf(routes);
  const respond = async (received: Received): Promise<Answer> => {
    const { request, path } = received;
    const match = find(request.method ?? 'GET', path);
    if (match === undefined) return refusal(received, problem('not-found'));
    const instead = match.route.key === '$default' ? page?.(received) : undefined;
    if (instead !== undefined) return instead;
    const verdict = match.route.jwt && (await authorize(issuer, match.route, request.headers.authorization));
    if (verdict?.kind === 'unauthorized') {
      return refusal(received, problem('unauthenticated'));
    }
    if (verdict?.kind === 'forbidden') return refusal(received, problem('forbidden'));
    const answered = answerOf(
      await functions.answer(match.route.functionArn, eventOf(received, match, verdict?.identity)),
    );
    return 'kind' in answered ? refusal(received, answered) : answered;
  };
  return async (received: Received): Promise<Answer> =>
    local(received) ?? requests.track(() => respond(received));
};

const received = (asked: Asked, body: Buffer, at: number): Received => {
  const [path = '/', query = ''] = (asked.request.url ?? '/').split(/\?(.*)/s);
  return { ...asked, body, path, query, at };
};

/** The body, or nothing when it is larger than an HTTP API takes. */
const read = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size <= bodyLimit ? Buffer.concat(chunks) : undefined;
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The gateway has no address'));
    });
  });
