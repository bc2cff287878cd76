import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Problem } from '../service/problem.ts';
import { StoreFailure } from '../store/database.ts';
import { OPERATIONS } from '../operations/index.ts';
import type { Input } from './input.ts';
import type { Time } from '../time/time.ts';
import { control } from './control.ts';
import { isForeign } from './foreign.ts';
import type { Services } from './operation.ts';

/** AWS takes requests of up to 1 MB, not counting the protocol's own escapes. */
const MAX_REQUEST = 4 * 1_048_576;

type Reply = {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
} & ({ readonly body: object } | { readonly text: string });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST) throw new Problem('RequestEntityTooLargeException', 'The request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function inputOf(body: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(body || '{}');
  } catch {
    throw new Problem('SerializationException', 'The request is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem('SerializationException', 'The request is not a JSON object');
  return value as Input;
}

function replyTo(error: unknown): Reply {
  if (error instanceof Problem)
    return { status: error.status, body: { __type: error.type, message: error.message, ...error.extra } };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreFailure) return { status: 503, body: { __type: 'ServiceUnavailable', message } };
  return { status: 500, body: { __type: 'InternalFailure', message } };
}

/** Aborts when the caller has gone before an answer. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

const foreign: Reply = {
  status: 403,
  body: { __type: 'AccessDeniedException', message: 'Pages of the web are not answered here' },
};

/** Loaded when somebody opens it: it brings what draws a graph along. */
const pageAt = async (url: string, services: Services) =>
  (await import('../page/page.ts')).page(url, services);

/**
 * Speaks AWS JSON 1.0: `X-Amz-Target: AWSStepFunctions.<Operation>`. Credentials are not looked at, so that pages of the
 * web are kept out by what their browser says of them.
 */
export class ProtocolServer {
  readonly #services: Services;
  readonly #time: Time | undefined;
  readonly #server: Server;
  #anyName = false;

  constructor(services: Services, time?: Time) {
    this.#services = services;
    this.#time = time;
    this.#server = createServer((request, response) => {
      const reply = isForeign(request.headers, this.#anyName)
        ? Promise.resolve(foreign)
        : this.#answer(request, goneSignal(response));
      void reply.then((said) => this.#send(response, said));
    });
    // Idle SDK connections must not keep `close` waiting.
    this.#server.keepAliveTimeout = 30_000;
  }

  async listen(port: number, host = '127.0.0.1'): Promise<string> {
    this.#anyName = !isLoopback(host);
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    // All addresses are reached at this one too.
    const reached = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
    return `http://${reached}:${typeof address === 'object' && address ? address.port : port}`;
  }

  async #answer(request: IncomingMessage, signal: AbortSignal): Promise<Reply> {
    try {
      const own = await this.#control(request);
      if (own) return own;
      const target = String(request.headers['x-amz-target'] ?? '');
      const name = target.startsWith('AWSStepFunctions.') ? target.slice('AWSStepFunctions.'.length) : '';
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      const body = await bodyOf(request);
      if (!operation)
        throw new Problem('UnknownOperationException', `Operation '${name || target}' is not supported`);
      return { status: 200, body: await operation(this.#services, inputOf(body), signal) };
    } catch (error) {
      return replyTo(error);
    }
  }

  async #control(request: IncomingMessage): Promise<Reply | undefined> {
    const shown = request.method === 'GET' ? await pageAt(request.url ?? '/', this.#services) : undefined;
    if (shown) return shown;
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/') return undefined;
    return control(
      { method: request.method ?? 'GET', path, body: async () => inputOf(await bodyOf(request)) },
      this.#services,
      this.#time,
    );
  }

  #send(response: ServerResponse, reply: Reply): void {
    const { status, type = 'application/x-amz-json-1.0', headers = {} } = reply;
    const text = 'text' in reply ? reply.text : JSON.stringify(reply.body);
    response.writeHead(status, {
      ...headers,
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(text),
      'x-amzn-RequestId': randomUUID(),
    });
    response.end(text);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}
