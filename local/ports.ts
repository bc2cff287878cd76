import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from './start-problem.ts';

/** Whether the port can be listened on now: the port itself, or the error that says why not. */
const listenable = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve(port)));
  });

/**
 * Below the ports that systems give to whoever asks for any and to outgoing connections (32768 and up on Linux, RFC 6335's
 * 49152 and up elsewhere): between our look and the server's own nobody is given it by chance.
 */
const [firstPort, lastPort] = [20_000, 32_767] as const;

/** A port nobody listens on. For servers that cannot say which port they took when asked for any. */
export const freePort = async (preferred = 0, host = '127.0.0.1'): Promise<number> => {
  if (preferred !== 0) return listenable(preferred, host);
  for (;;) {
    const port = randomInt(firstPort, lastPort + 1);
    try {
      return await listenable(port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
};

/**
 * An address of this machine that nobody guesses: on Linux all of 127.0.0.0/8 is its own, 16 million of them; elsewhere
 * only the port is left to be guessed. One a process, whose clients keep the address they were made with.
 */
export const hiddenHost =
  process.platform === 'linux'
    ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
    : '127.0.0.1';

/** How long a server of a start that was just killed may take to end. */
const vacatingMs = 3_000;

/** The port itself once nobody listens on it. */
export const vacantPort = async (port: number, host?: string): Promise<number> => {
  for (const limit = Date.now() + vacatingMs; ; await sleep(50)) {
    try {
      return await freePort(port, host);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE')
        throw new StartProblem(`Port ${port} cannot be used: ${message}`, { cause: error });
      if (Date.now() > limit)
        throw new StartProblem(
          `Port ${port} is in use by another program. Stop it, or choose another port.`,
          {
            cause: error,
          },
        );
    }
  }
};

/** The port to listen on: the one asked for; where any will do, the one of the last start if it is still free. */
export const choosePort = async (wanted: number, before: string | undefined): Promise<number> => {
  if (wanted !== 0 || before === undefined) return wanted;
  const last = Number(new URL(before).port);
  return freePort(last).catch(() => 0);
};
