import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { isForeign } from '@liban/stepfunctions';

export interface Door {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Where programs of this machine come to the database: the AWS CLI, a viewer, a test. It hands on what they send and
 * answers no page of the web, whatever the database itself would say to it.
 */
export const openDoor = async (database: string, port: number): Promise<Door> => {
  const { hostname, port: behind, host } = new URL(database);
  const handOn = (asked: IncomingMessage, response: ServerResponse) => {
    const handed = request({
      hostname,
      port: behind,
      method: asked.method,
      path: asked.url,
      headers: { ...asked.headers, host },
    });
    const failed = () => {
      if (response.headersSent) response.destroy();
      else refuse(response, 502, 'InternalServerError', 'The database does not answer');
    };
    handed.once('error', failed).once('response', (answer) => {
      const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(own));
      pipeline(answer, response, () => undefined);
    });
    // What breaks off on either side ends the other; whoever is still there is told by `failed`.
    pipeline(asked, handed, () => undefined);
  };
  const server = createServer((asked, response) =>
    isForeign(asked.headers)
      ? refuse(response, 403, 'AccessDeniedException', 'Pages of the web are not answered here')
      : handOn(asked, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const refuse = (response: ServerResponse, status: number, type: string, message: string): void =>
  void response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: type, message }));
