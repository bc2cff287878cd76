import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Behaviour } from './receiver.ts';

/** A webhook receiver that knows nothing of this repository: writes down what comes and answers as scripted. */
const [requests = '', script = ''] = process.argv.slice(2);
const fine: Behaviour = { status: 204 };

let version: unknown;
let positions = new Map<string, number>();

const behaviourFor = (path: string): Behaviour => {
  const { at, scripts = {} } = JSON.parse(readFileSync(script, 'utf8')) as {
    at?: number;
    scripts?: Record<string, readonly Behaviour[]>;
  };
  if (at !== version) {
    version = at;
    positions = new Map();
  }
  const key = scripts[path] === undefined ? '*' : path;
  const steps = scripts[key] ?? [];
  const position = positions.get(key) ?? 0;
  positions.set(key, position + 1);
  return steps[Math.min(position, steps.length - 1)] ?? fine;
};

const server = createServer((request, response) => {
  void (async () => {
    const body = await text(request);
    const { url = '/', method = '', headers } = request;
    const behaviour = behaviourFor(url);
    const record = { method, path: url, headers, body, at: Date.now(), status: behaviour.status };
    appendFileSync(requests, `${JSON.stringify(record)}\n`);
    if (behaviour.delayMs !== undefined) await sleep(behaviour.delayMs);
    if (behaviour.hangUp === true) return void request.socket.destroy();
    response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
  })();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
// Without its parent nobody reads what it writes down.
process.once('disconnect', () => process.exit());
