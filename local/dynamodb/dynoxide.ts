import { createRequire } from 'node:module';
import { programOnPath } from './programs.ts';
import { startServer, type DynamoDbServer } from './server.ts';
import { tendStreamRecords } from './stream-index.ts';

/** The binary that `npm ci` brings where there is one for the machine, else the one on the PATH. */
export const findDynoxide = (): string | undefined => bundled() ?? programOnPath('dynoxide');

const bundled = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    // No package for this machine, or installed without its optional dependencies.
    return undefined;
  }
};

/** Starts dynoxide on a file. */
export const startDynoxide = async (file: string, wantedPort: number): Promise<DynamoDbServer> => {
  const binary = findDynoxide();
  if (binary === undefined) throw new Error('There is no dynoxide on this machine');
  const server = await startServer(
    {
      name: 'dynoxide',
      command: (host, port) => [binary, 'serve', '--host', host, '--port', String(port), '--db-path', file],
      environment: { RUST_LOG: 'error' },
      startLimitMs: 10_000,
    },
    wantedPort,
  );
  try {
    tendStreamRecords(file);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
};
