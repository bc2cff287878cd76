import { createServer, type RequestListener, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../../../functions/common/result.ts';
import { checkedLookup } from '../../../../functions/services/webhooks/checked-lookup.ts';
import { limits, send, type Sending } from '../../../../functions/services/webhooks/send.ts';

const onOneMachine: Sending = { reach: { loopback: true } };
const soon: Sending = { ...onOneMachine, limits: { ...limits, timeoutMs: 150 } };

const open: (Server | TcpServer)[] = [];
const sockets = new Set<Socket>();

const listen = async (server: Server | TcpServer): Promise<number> => {
  open.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const receiver = async (listener: RequestListener) =>
  `http://127.0.0.1:${String(await listen(createServer(listener)))}/hooks?of=water`;

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const body = '{"type":"order.created","data":{"site":"桂林"}}';
const headers = { 'content-type': 'application/json', 'webhook-id': 'wd_1' };
const post = (url: string, sending = onOneMachine) => send(sending)({ url, headers, body });

describe('sending', () => {
  it('posts the body and the headers as they were signed', async () => {
    const received: unknown[] = [];
    const url = await receiver((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push([request.method, request.url, request.headers, Buffer.concat(chunks).toString()]);
        response.writeHead(204).end();
      });
    });
    expect(await post(url)).toEqual(ok({ status: 204 }));
    expect(received).toEqual([
      ['POST', '/hooks?of=water', expect.objectContaining({ ...headers, 'content-length': '49' }), body],
    ]);
  });

  it.each([200, 302, 400, 410, 500])('tells that the answer was %i', async (status) => {
    expect(await post(await receiver((_, response) => response.writeHead(status).end('so it is')))).toEqual(
      ok({ status, said: 'so it is' }),
    );
  });

  it('tells how long the receiver wants to be left alone', async () => {
    const url = await receiver((_, response) => response.writeHead(503, { 'retry-after': '120' }).end());
    expect(await post(url)).toEqual(ok({ status: 503, retryAfter: 120_000 }));
  });

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = [];
    const url = await receiver((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await post(url)).toEqual(ok({ status: 307 }));
    expect(asked).toEqual(['/hooks?of=water']);
  });
});

describe('an answer', () => {
  it('is read to 20 kB and no further; its status stands', async () => {
    let written = 0;
    const url = await receiver((_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(16_384, 'x');
      const pour = () => {
        while (!response.destroyed && written < 200_000_000) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
      };
      pour();
    });
    expect(await post(url)).toEqual(ok({ status: 200, said: 'x'.repeat(500) }));
    expect(written).toBeLessThan(200_000_000);
  });

  it('that does not begin in time is a timeout', async () => {
    expect(await post(await receiver(() => undefined), soon)).toEqual(err('timeout'));
  });

  it('whose body does not end in time is over then; its status stands', async () => {
    const url = await receiver((_, response) => void response.writeHead(202).write('slowly'));
    expect(await post(url, soon)).toEqual(ok({ status: 202 }));
  });

  it('whose body breaks off keeps its status', async () => {
    const url = await receiver((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await post(url)).toEqual(ok({ status: 200, said: 'half' }));
  });

  it('is kept as text that steers no terminal, whatever its bytes', async () => {
    const url = await receiver((_, response) =>
      response.writeHead(400).end(Buffer.from([0x1b, 0x5b, 0x32, 0x4a, 0xff, 0x0a, 0x21])),
    );
    expect(await post(url)).toEqual(ok({ status: 400, said: '\ufffd[2J\ufffd\n!' }));
  });

  it('may take 15 s by default', () => expect(limits).toEqual({ timeoutMs: 15_000, answerBytes: 20_000 }));
});

describe('a failure is told by its reason', () => {
  it('when the connection is reset', async () => {
    const url = await receiver((request) => request.socket.resetAndDestroy());
    expect(await post(url)).toEqual(err('connection-reset'));
  });

  it('when nobody listens', async () => {
    const port = await listen(createTcpServer());
    await new Promise((resolve) => open.splice(0)[0]?.close(resolve));
    expect(await post(`http://127.0.0.1:${String(port)}/`)).toEqual(err('connection-refused'));
  });

  it('when the answer is not HTTP', async () => {
    const port = await listen(createTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n')));
    expect(await post(`http://127.0.0.1:${String(port)}/`)).toEqual(err('not-http'));
  });

  it('when the receiver speaks no TLS', async () => {
    const url = await receiver((_, response) => response.end());
    expect(await post(url.replace('http:', 'https:'))).toEqual(err('tls-failed'));
  });

  it('when the name does not exist', async () => {
    const missing = Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
    const lookup = checkedLookup(onOneMachine.reach, (_, answer) => answer(missing, []));
    expect(await post('http://water.example/', { ...onOneMachine, lookup })).toEqual(err('name-not-found'));
  });
});

describe('in production', () => {
  const reach = { loopback: false };

  it('plain http is refused', async () => {
    expect(await post('http://water.example/hooks', { reach })).toEqual(err('scheme-refused'));
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://user:secret@10.0.0.1/',
  ])('a URL that names an inner address is refused without a connection: %s', async (url) => {
    expect(await post(url, { reach })).toEqual(err('address-refused'));
  });

  it('a name that leads to an inner address is refused at connect time', async () => {
    const lookup = checkedLookup(reach, (_, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]));
    expect(await post('https://water.example/hooks', { reach, lookup })).toEqual(err('address-refused'));
  });
});

it('connects to the very address that was checked: the name is resolved once', async () => {
  const hosts: (string | undefined)[] = [];
  const url = new URL(
    await receiver((request, response) => {
      hosts.push(request.headers.host);
      response.end();
    }),
  );
  let asked = 0;
  const lookup = checkedLookup(onOneMachine.reach, (_, answer) => {
    asked += 1;
    answer(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
  });
  expect(await post(`http://water.example:${url.port}/`, { ...onOneMachine, lookup })).toEqual(
    ok({ status: 200 }),
  );
  expect(hosts).toEqual([`water.example:${url.port}`]);
  expect(asked).toBe(1);
});
