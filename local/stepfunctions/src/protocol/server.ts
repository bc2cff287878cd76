import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Problem } from '../service/problem.ts';
import { StoreFailure } from '../store/database.ts';
import { OPERATIONS } from '../operations/index.ts';
import type { Input } from './input.ts';
import type { Services } from './operation.ts';

/** AWS takes requests of up to 1 MB, not counting the protocol's own escapes. */
const MAX_REQUEST = 4 * 1_048_576;

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

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
    return { status: 400, body: { __type: error.type, message: error.message, ...error.extra } };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreFailure) return { status: 503, body: { __type: 'ServiceUnavailable', message } };
  return { status: 500, body: { __type: 'InternalFailure', message } };
}

/** Speaks AWS JSON 1.0: `X-Amz-Target: AWSStepFunctions.<Operation>`. Credentials are not looked at. */
export class ProtocolServer {
  readonly #services: Services;
  readonly #server: Server;

  constructor(services: Services) {
    this.#services = services;
    this.#server = createServer((request, response) => {
      void this.#answer(request).then((reply) => this.#send(response, reply));
    });
    // Idle SDK connections must not keep `close` waiting.
    this.#server.keepAliveTimeout = 30_000;
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    try {
      const target = String(request.headers['x-amz-target'] ?? '');
      const name = target.startsWith('AWSStepFunctions.') ? target.slice('AWSStepFunctions.'.length) : '';
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      const body = await bodyOf(request);
      if (!operation)
        throw new Problem('UnknownOperationException', `Operation '${name || target}' is not supported`);
      return { status: 200, body: await operation(this.#services, inputOf(body)) };
    } catch (error) {
      return replyTo(error);
    }
  }

  #send(response: ServerResponse, { status, body }: Reply): void {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'Content-Type': 'application/x-amz-json-1.0',
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
