import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isForeign } from '@liban/stepfunctions';
import { InFlight, type Part } from '../idle.ts';
import { corsHeaders } from './cors.ts';
import type { Reply } from './operations.ts';
import type { BucketPlan } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { ObjectStore, StoredObject } from './store.ts';
import { xml } from './xml.ts';

export interface ObjectServer extends Part {
  readonly endpoint: string;
  /** Takes requests for these buckets from now on; before, there is none. */
  serve(buckets: readonly BucketPlan[], created: (object: StoredObject) => void): void;
  close(): Promise<void>;
}

interface Serving {
  readonly store: ObjectStore;
  readonly buckets: ReadonlyMap<string, BucketPlan>;
  readonly created: (object: StoredObject) => void;
}

/**
 * The object store of one machine, as S3's clients and presigned requests speak to it: `http://127.0.0.1:9000/bucket/key`.
 * Every request must be signed; a page of the web gets in by the bucket's own CORS rules, or not at all.
 */
export const openObjectServer = async (
  store: ObjectStore,
  port: number,
  report: (error: unknown) => void,
): Promise<ObjectServer> => {
  let serving: Serving = { store, buckets: new Map(), created: () => undefined };
  const inFlight = new InFlight();
  const server = createServer((request, response) => {
    void inFlight.track(async () => {
      try {
        await send(request, response, await answer(request, serving));
      } catch (error) {
        // Whoever hung up while sending needs no answer, and it is no failure of ours.
        if (request.complete) report(error);
        response.destroy();
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (buckets, created) => {
      serving = { store, created, buckets: new Map(buckets.map((bucket) => [bucket.name, bucket])) };
    },
    get busy() {
      return inFlight.busy;
    },
    idle: () => inFlight.idle(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Refused or not, whoever hangs up in between leaves nothing behind. */
const answer = async (request: IncomingMessage, serving: Serving): Promise<Reply> => {
  const { origin, ...own } = request.headers;
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const { bucket, key } = placeIn(path);
  const query = new URLSearchParams(search);
  const plan = serving.buckets.get(bucket);
  const preflight = request.headers['access-control-request-method'];
  const cors =
    origin !== undefined &&
    plan &&
    corsHeaders(plan.cors, {
      origin,
      method: preflight ?? request.method ?? '',
      asked: listIn(request.headers['access-control-request-headers']),
    });
  try {
    // A page of an allowed origin says truly that it is of another site.
    const isPage = origin === undefined ? isForeign(own) : !cors || isForeign({ host: own.host });
    if (isPage) throw new Refusal('AccessDenied', 'Pages of the web are not answered here');
    if (request.method === 'OPTIONS' && cors) return { status: 200, headers: cors };
    if (plan === undefined) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist');
    const reply = await performed(request, { path, bucket, key, query, serving });
    return { ...reply, headers: { ...reply.headers, ...(cors || {}) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message } = error;
    return {
      status,
      headers: { 'content-type': 'application/xml', ...(cors || {}) },
      body: xml('Error', { Code: code, Message: message }),
    };
  }
};

interface Asked {
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly serving: Serving;
}

const performed = async (
  request: IncomingMessage,
  { path, bucket, key, query, serving: { store, created } }: Asked,
): Promise<Reply> => {
  if (request.method === 'POST' && key === '' && query.size === 0) {
    const { uploadByForm } = await import('./form.ts');
    const object = await uploadByForm(request, bucket, store);
    created(object);
    return { status: 204, headers: { etag: object.etag, 'x-amz-version-id': object.version } };
  }
  const [{ checkSignature }, { perform }] = await Promise.all([
    import('./signature.ts'),
    import('./operations.ts'),
  ]);
  await checkSignature({ method: request.method ?? '', path, query, headers: request.headers });
  return perform({ request, bucket, key, query, store, created });
};

const send = async (request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> => {
  const { status, headers = {}, body } = reply;
  // What was refused by its head is not read to its end: the connection goes with it.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, headers);
  // Whoever hangs up while it is sent has had enough of it.
  if (body instanceof Readable) await pipeline(body, response).catch(() => response.destroy());
  else response.end(request.method === 'HEAD' ? undefined : body);
};

/** `/bucket/key/of/it`. @throws nothing: what is no UTF-8 is no bucket */
const placeIn = (path: string): { bucket: string; key: string } => {
  try {
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(path)) ?? [];
    return { bucket, key };
  } catch {
    return { bucket: '', key: '' };
  }
};

const listIn = (names: string | undefined): readonly string[] =>
  (names ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
