import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, usccOf } from './harness/city.ts';
import { clientOf, ok, type Call } from './harness/client.ts';
import { clockOf, type InstanceClock } from './harness/clock.ts';
import { freePort } from './harness/free-port.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';

const program = 'docs/guides/examples/receiver.py';
const python = spawnSync('python3', ['--version']).status === 0;

/** The guide's program as its utility runs it: it knows its token, its first secret and its port. */
const guideReceiver = (settings: Readonly<Record<string, string>>) => {
  const data = mkdtempSync(join(tmpdir(), 'liban-guide-'));
  const env = { ...process.env, ...settings, DATA: data, PYTHONDONTWRITEBYTECODE: '1' };
  let running: ChildProcess | undefined;
  let [printed, complained] = ['', ''];
  return {
    data,
    start: () => {
      running = spawn('python3', [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      running.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
      running.stderr?.setEncoding('utf8').on('data', (text: string) => (complained += text));
    },
    kill: async () => {
      const ended = new Promise((resolve) => running?.once('close', resolve));
      running?.kill('SIGKILL');
      await ended;
    },
    /** Not the synchronous kind: connections that end meanwhile are to be seen to end. */
    command: async (name: string) => (await promisify(execFile)('python3', [program, name], { env })).stdout,
    /** The sequences it has worked off, as it printed them. */
    worked: () => [...printed.matchAll(/^done (\d+) /gm)].map(([, sequence]) => Number(sequence)),
    complaints: () => complained,
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
};

describe.skipIf(!python)('the receiver of the guide, in Python', () => {
  let instance: RunningInstance;
  let clock: InstanceClock;
  let utility: Call;
  let owner: Call;
  let receiver: ReturnType<typeof guideReceiver>;
  let url: string;
  const uscc = usccOf(1);
  let keys = 0;

  beforeAll(async () => {
    instance = await startInstanceProcess({ CLOCK_START: '2026-03-02T09:00:00+08:00' });
    clock = clockOf(instance);
    owner = clientOf(instance, { role: 'enterprise', uscc });
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    const { id, secret } = ok<{ id: string; secret: string }>(
      await clientOf(instance, { role: 'operator' })('POST', '/v1/partners', {
        body: {
          name: '通信公司',
          kind: 'utility',
          services: ['telecom'],
          regions: ['450305'],
          webhookUrl: url,
        },
      }),
    );
    utility = clientOf(instance, { role: 'partner', partner: id });
    const { token } = ok<{ token: string }>(
      await clientOf(instance)('POST', '/local/tokens', { body: { role: 'partner', partner: id } }),
    );
    receiver = guideReceiver({
      LIBAN_API: instance.endpoints.api,
      LIBAN_TOKEN: token,
      LIBAN_SECRET: secret,
      PORT: String(port),
      SECONDS: '1',
    });
    receiver.start();
  });
  afterAll(async () => {
    await receiver.kill();
    receiver.remove();
    await instance.dispose();
  });

  const keyed = () => ({ 'idempotency-key': `k${(keys += 1)}` });
  const plan = [{ kind: 'site-plan', reference: '样例' }];
  const applied = async (materials: readonly object[] = plan): Promise<string> =>
    ok<{ id: string }>(
      await owner('POST', '/v1/joint-installations', {
        body: { ...application(uscc, ['telecom']), materials },
        headers: keyed(),
      }),
    ).id;
  interface Case {
    readonly status: string;
    readonly timeline: readonly { readonly code: string }[];
    readonly orders: readonly { readonly id: string; readonly status: string }[];
  }
  const caseOf = async (id: string) => ok<Case>(await owner('GET', `/v1/joint-installations/${id}`));
  const patienceMs = 60_000;
  /** Lets the platform and the receiver talk until it is so. */
  const until = async (what: string, holds: () => Promise<boolean>) => {
    for (const limit = Date.now() + patienceMs; !(await holds()); await sleep(50)) {
      if (Date.now() > limit)
        throw new Error(`Not within ${patienceMs} ms: ${what}\n${receiver.complaints()}`);
      await clock.settle();
    }
  };
  const completed = (id: string) =>
    until(`${id} completed`, async () => (await caseOf(id)).status === 'completed');
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const endpoint = async () =>
    ok<{ items: readonly { status: string }[] }>(await utility('GET', '/v1/webhook-endpoints')).items[0];
  const told = async () =>
    ok<{ items: readonly { sequence: number }[] }>(await utility('GET', '/v1/events?after=0')).items.length;
  /** What is told counts anew each time: a case that ends tells its utility once more, a moment later. */
  const workedOff = () => until('worked off', async () => receiver.worked().length === (await told()));

  it('returns an order without a site plan, downloads the one handed in, and the case is completed', async () => {
    const id = await applied([]);
    await until('returned', async () => (await caseOf(id)).orders[0]?.status === 'returned');
    const content = Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(100_000)]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const subject = { kind: 'joint-installation', id };
    const asked = ok<{
      file: { id: string };
      upload: { url: string; fields: Readonly<Record<string, string>> };
    }>(
      await owner('POST', '/v1/files', {
        body: {
          subject,
          purpose: 'correction',
          name: '总平面图.pdf',
          contentType: 'application/pdf',
          size: content.length,
          sha256,
        },
        headers: keyed(),
      }),
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(asked.upload.fields)) form.append(name, value);
    form.append('file', new Blob([content]));
    expect((await fetch(asked.upload.url, { method: 'POST', body: form })).status).toBe(204);
    ok(await owner('POST', `/v1/files/${asked.file.id}/completion`));
    await clock.settle();
    const [order] = (await caseOf(id)).orders;
    ok(
      await owner('POST', `/v1/joint-installations/${id}/corrections`, {
        body: {
          orderId: order?.id,
          note: '已补交总平面图',
          materials: [{ kind: 'site-plan', file: asked.file.id }],
        },
      }),
    );
    await completed(id);
    const saved = readFileSync(join(receiver.data, asked.file.id));
    expect(createHash('sha256').update(saved).digest('hex')).toBe(sha256);
    const files = ok<{ items: readonly object[] }>(
      await owner('GET', `/v1/files?kind=joint-installation&id=${id}`),
    );
    expect(files.items).toContainEqual(expect.objectContaining({ purpose: 'acceptance', status: 'clean' }));
  });

  it('refuses what nobody signed, and what was signed long ago', async () => {
    const forged = await fetch(url, {
      method: 'POST',
      headers: {
        'webhook-id': 'wd_forged',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${randomBytes(32).toString('base64')}`,
      },
      body: JSON.stringify({ type: 'order.created', sequence: 99, data: { orderId: 'or_x' } }),
    });
    expect(forged.status).toBe(401);
    await workedOff();
    expect(receiver.worked()).toEqual(numbered(await told()));
  });

  it('is killed while orders come, and its endpoint fails until it is paused; back, it misses nothing and does nothing twice', async () => {
    await receiver.kill();
    const cases = [await applied(), await applied(), await applied()];
    await clock.advance('P2D');
    expect(await endpoint()).toMatchObject({ status: 'paused' });
    receiver.start();
    // By the feed alone: the endpoint is still paused.
    for (const id of cases) await completed(id);
    await workedOff();
    expect(JSON.parse(await receiver.command('test'))).toMatchObject({ taken: true, resumed: true });
    // All that it has by the feed is sent again now: it is taken, and changes nothing.
    await until('active', async () => (await endpoint())?.status === 'active');
    await completed(await applied());
    await workedOff();
    expect(receiver.worked()).toEqual(numbered(await told()));
    for (const id of cases) {
      const said = (await caseOf(id)).timeline.map(({ code }) => code);
      expect(said.filter((code) => code === 'order.accepted')).toHaveLength(1);
      expect(said.filter((code) => code === 'order.connected')).toHaveLength(1);
    }
    const deliveries = ok<{ items: readonly { status: string }[] }>(
      await utility('GET', '/v1/webhook-deliveries?limit=100'),
    ).items;
    expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set(['delivered']));
  });

  it('changes its secret while it serves, and verifies before, during and after the day of both', async () => {
    const verified = async () => {
      const before = receiver.worked().length;
      await completed(await applied());
      // It came by webhook: a refused one would have been sent again, and stood in the list.
      const { items } = ok<{ items: readonly object[] }>(
        await utility('GET', '/v1/webhook-deliveries?limit=1'),
      );
      expect(items[0]).toMatchObject({ status: 'delivered', attempted: 1 });
      await until('worked off', () => Promise.resolve(receiver.worked().length > before));
    };
    await receiver.command('rotate');
    await verified();
    await clock.advance('PT25H');
    await verified();
    expect(receiver.complaints()).not.toContain('refused');
  });
});
