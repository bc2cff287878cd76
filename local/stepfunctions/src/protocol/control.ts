import { Problem } from '../service/problem.ts';
import { changeTime } from '../time/change.ts';
import type { Time } from '../time/time.ts';
import { version } from '../version.ts';
import type { Services } from './operation.ts';

/** What is asked besides AWS's protocol: `GET /health`, `GET` and `PUT /_clock`. */
export interface ControlRequest {
  readonly method: string;
  readonly path: string;
  body(): Promise<unknown>;
}

export interface ControlReply {
  readonly status: number;
  readonly body: object;
  readonly type: string;
}

const reply = (status: number, body: object): ControlReply => ({ status, body, type: 'application/json' });

/** Answers a path of the engine's own; undefined where the request is AWS's. */
export async function control(
  { method, path, body }: ControlRequest,
  services: Services,
  time: Time | undefined,
): Promise<ControlReply | undefined> {
  if (path === '/health') return method === 'GET' ? health(services) : notAllowed('GET');
  if (path !== '/_clock') return undefined;
  if (!time) return reply(404, { message: 'The time of this engine is moved elsewhere' });
  if (method === 'GET') return reply(200, time.now);
  if (method !== 'PUT') return notAllowed('GET, PUT');
  try {
    return reply(200, await changeTime(time, await body()));
  } catch (error) {
    if (error instanceof Problem) return reply(400, { message: error.message });
    throw error;
  }
}

const health = ({ house: { conductor } }: Services): ControlReply =>
  conductor.isFailing
    ? reply(503, { status: 'the disk refuses', version: version() })
    : reply(200, { status: 'ok', version: version() });

const notAllowed = (allowed: string): ControlReply => reply(405, { message: `Allowed here: ${allowed}` });
