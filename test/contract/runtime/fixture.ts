import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../local/ports.ts';
import { startInstance, type Instance, type InstanceOptions } from '../../../local/instance.ts';

/** Modules are loaded once a process, with their clients: every instance of a test file is at the same addresses. */
const ports = {
  api: await freePort(),
  stepFunctions: await freePort(),
  dynamodb: await freePort(),
  s3: await freePort(),
};

/** An instance of the fixture app, in this process. */
export interface Fixture {
  readonly instance: Instance;
  readonly directory: string;
  /** Failures that nobody else was told of. */
  readonly reported: readonly unknown[];
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** Ends it and starts it again on the same data. */
  restart(meanwhile?: (directory: string) => void): Promise<void>;
  close(): Promise<void>;
}

export const openFixture = async (options: Partial<InstanceOptions> = {}): Promise<Fixture> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-runtime-'));
  const reported: unknown[] = [];
  const start = () =>
    startInstance({
      dataDirectory: directory,
      ports,
      durability: 'process',
      app: 'test/contract/fixture/app.ts',
      report: (error) => reported.push(error),
      ...options,
    });
  let instance = await start();
  return {
    directory,
    reported,
    get instance() {
      return instance;
    },
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(`${instance.endpoints.api}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await instance.token({ role: 'operator' })}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        headers: response.headers,
        body: json ? (JSON.parse(text) as unknown) : text,
      };
    },
    restart: async (meanwhile) => {
      await instance.close();
      meanwhile?.(directory);
      instance = await start();
    },
    close: async () => {
      await instance.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
