import { fork } from 'node:child_process';
import { join } from 'node:path';
import { application, services, usccOf } from '../../test/system/harness/city.ts';
import { clientOf, type Call } from '../../test/system/harness/client.ts';
import { clockOf } from '../../test/system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../test/system/harness/instance.ts';
import { rateOf } from './load.ts';
import { startProviders } from './providers.ts';
import { median, type Row } from './row.ts';

export interface Sizes {
  readonly warmUp: number;
  readonly submissions: number;
  readonly cases: number;
}

const usual: Sizes = { warmUp: 100, submissions: 600, cases: 40 };

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

const uscc = usccOf(1);
const body = JSON.stringify(application(uscc));

/** Requests a second that the machine takes when all there is to do is one put. */
const ceiling = async ({ warmUp, submissions }: Sizes): Promise<number> => {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve(Number(message)));
      child.once('exit', (status) => reject(new Error(`The bare server ended with ${String(status)}`)));
    });
    const post = async () => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      await response.text();
    };
    await rateOf(warmUp, post);
    return await rateOf(submissions, post);
  } finally {
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await exit;
  }
};

const submitOn =
  (call: Call, prefix: string) =>
  async (index: number): Promise<void> => {
    const { status, body: said } = await call('POST', '/v1/joint-installations', {
      // Each at a site of its own: for one site the same is applied for once.
      raw: JSON.stringify(application(uscc)),
      headers: { 'idempotency-key': `${prefix}-${index}` },
    });
    if (status !== 202) throw new Error(`Submission ${index}: ${status} ${JSON.stringify(said)}`);
  };

const onInstance = async <T>(
  measure: (instance: RunningInstance) => Promise<T>,
  environment: Readonly<Record<string, string>> = {},
): Promise<T> => {
  const instance = await startInstanceProcess(environment);
  try {
    return await measure(instance);
  } finally {
    await instance.dispose();
  }
};

/** Applications taken a second, while executions, orders and webhooks of those taken before run beside. */
const submissions = (sizes: Sizes): Promise<number> =>
  onInstance(async (instance) => {
    const providers = await startProviders(instance, { silent: true });
    try {
      const call = clientOf(instance, { role: 'enterprise', uscc });
      await rateOf(sizes.warmUp, submitOn(call, 'warm-up'));
      await clockOf(instance).settle();
      return await rateOf(sizes.submissions, submitOn(call, 'submission'));
    } finally {
      await providers.close();
    }
  });

/** The same while nothing follows from what is written: what taking one costs by itself. */
const takenAlone = (sizes: Sizes): Promise<number> =>
  onInstance(
    async (instance) => {
      const providers = await startProviders(instance, { silent: true });
      try {
        const call = clientOf(instance, { role: 'enterprise', uscc });
        await rateOf(sizes.warmUp, submitOn(call, 'warm-up'));
        return await rateOf(sizes.submissions, submitOn(call, 'submission'));
      } finally {
        await providers.close();
      }
    },
    { STREAMS: 'paused' },
  );

/** Cases a second from application to completion, six utilities each answering at once. */
const wholeCases = ({ warmUp, cases }: Sizes): Promise<number> =>
  onInstance(async (instance) => {
    const providers = await startProviders(instance);
    try {
      const call = clientOf(instance, { role: 'enterprise', uscc });
      const first = Math.ceil(warmUp / 20);
      await rateOf(first, submitOn(call, 'warm-up'));
      await providers.connected(first * services.length);
      await clockOf(instance).settle();

      const began = performance.now();
      await rateOf(cases, submitOn(call, 'case'));
      await providers.connected((first + cases) * services.length);
      await clockOf(instance).settle();
      const seconds = (performance.now() - began) / 1_000;
      const { body: page } = await call('GET', '/v1/joint-installations?status=in-progress');
      if ((page as { items: unknown[] }).items.length > 0) throw new Error('Not every case was completed');
      return cases / seconds;
    } finally {
      await providers.close();
    }
  });

interface Beside {
  readonly rate: number;
  readonly ratio: number;
}

/** Applications and whole cases a second on this machine, beside the bare machine just before and just after. */
export async function benchThroughput(sizes: Sizes = usual): Promise<Row[]> {
  const bare = [await ceiling(sizes)];
  const beside = async (measure: (sizes: Sizes) => Promise<number>): Promise<Beside> => {
    const rate = await measure(sizes);
    bare.push(await ceiling(sizes));
    return { rate, ratio: (2 * rate) / sum(bare.slice(-2)) };
  };
  const taken = await beside(submissions);
  const alone = await beside(takenAlone);
  const completed = await beside(wholeCases);
  const row = (name: string, { rate, ratio }: Beside, least: number): Row => ({
    name,
    value: rate,
    unit: '/s',
    ratio,
    bar: `≥ ${least} ×`,
  });
  return [
    {
      name: 'the ceiling: requests with one put each, the middle of four',
      value: median(bare),
      unit: '/s',
    },
    row('applications to six utilities taken', taken, 0.1),
    row('the same with the stream paused: nothing follows from them', alone, 0.1),
    row(
      'cases from application to completion (48 requests, 17 webhooks, 17 transitions each)',
      completed,
      0.002,
    ),
  ];
}
