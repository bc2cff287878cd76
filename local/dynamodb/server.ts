import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, hiddenHost, vacantPort } from '../ports.ts';

export interface DynamoDbServer {
  readonly endpoint: string;
  /** Rejects when the server ends by itself. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

/** How a server is run. */
export interface ServerProgram {
  readonly name: string;
  readonly command: (host: string, port: number) => readonly string[];
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly startLimitMs: number;
}

/**
 * Runs the server, and ends it when its standard input closes. The pipe closes with this process, however
 * that ends, so a killed runtime leaves nothing behind that would hold the port or the file.
 */
const supervisor = `
umask 077
exec 3<&0 0</dev/null
"$@" 3<&- &
server=$!
{ cat <&3 >/dev/null; kill "$server"; } 2>/dev/null &
exec 3<&-
wait "$server"
`;

/** How often another port is tried: between our look and the server's own, another program may have taken it. */
const tries = 5;

/**
 * Starts a database. It answers before this resolves. It listens where no page of the web finds it: databases answer pages
 * of any origin, and cannot be told not to. Others come in by the door (door.ts).
 */
export const startServer = async (program: ServerProgram, wantedPort: number): Promise<DynamoDbServer> => {
  if (wantedPort !== 0) return startOn(program, await vacantPort(wantedPort, hiddenHost));
  for (let left = tries - 1; ; left -= 1)
    try {
      return await startOn(program, await freePort(0, hiddenHost));
    } catch (error) {
      if (left === 0 || !(error instanceof Error && / in use/i.test(error.message))) throw error;
    }
};

const startOn = async (program: ServerProgram, port: number): Promise<DynamoDbServer> => {
  const { name, directory, environment = {}, startLimitMs } = program;
  const host = hiddenHost;
  const child = spawn('/bin/sh', ['-c', supervisor, name, ...program.command(host, port)], {
    // A session of its own: Ctrl-C in the terminal ends the runtime first, and that ends the server.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: environment,
    ...(directory !== undefined && { cwd: directory }),
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = `${complaints}${text}`.slice(-2_000);
  });
  let closing = false;
  const exit = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = exit.then((): never => {
    throw new Error(`${name} ended${closing ? '' : ' by itself'}: ${complaints.trim()}`);
  });
  // Whoever waits for it sees it; until then it is no unhandled rejection.
  ended.catch(() => undefined);
  const close = async () => {
    closing = true;
    child.stdin.end();
    await exit;
  };
  try {
    await Promise.race([accepting(name, { host, port }, startLimitMs), ended]);
  } catch (error) {
    await close();
    throw error;
  }
  return { endpoint: `http://${host}:${port}`, ended, close };
};

interface Address {
  readonly host: string;
  readonly port: number;
}

const accepting = async (name: string, address: Address, limitMs: number): Promise<void> => {
  const limit = Date.now() + limitMs;
  while (!(await accepts(address))) {
    if (Date.now() > limit) throw new Error(`${name} does not answer on port ${address.port}`);
    await sleep(10);
  }
};

const accepts = (address: Address): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(address);
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
