import './default-log-level.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libanClient, ok, type Schema } from '@liban/client';
import { epochMs, instant } from '../functions/law/instant.ts';
import { apiClient, succeeded } from './client.ts';
import { startInstance, type Instance } from './instance.ts';
import { startSamples } from './samples.ts';
import { applicant, application, dayOf, lastDayOf, nameOf, table } from './story.ts';

/** `npm run demo`: one joint installation told in the terminal, on an instance of its own that is thrown away. */

process.env['LOG_LEVEL'] = 'silent';
const dataDirectory = mkdtempSync(join(tmpdir(), 'liban-demo-'));
const began = performance.now();
const tell = (line = ''): void => console.log(line);

/** What must come out for the story to be right; the first that did not ends it. */
const check = (right: boolean, what: string): void => {
  if (!right) throw new Error(`The story came out wrong: ${what}`);
};

const story = async (instance: Instance): Promise<void> => {
  const token = (): Promise<string> => instance.token({ role: 'enterprise', uscc: applicant.uscc });
  const liban = libanClient({ origin: instance.endpoints.api, token });
  // The clock is this machine's own, and no part of the API.
  const local = apiClient(instance.endpoints.api, token);
  const clock = async (journey: object) => succeeded(await local('POST', '/local/clock', journey));
  const show = (id: string) => ok(liban.GET('/v1/joint-installations/{id}', { params: { path: { id } } }));

  tell(`${dayOf(instance.clock.instant())}  ${applicant.name} applies once for six utilities.`);
  const submitted = await ok(liban.POST('/v1/joint-installations', { body: application }));
  const { id, deadline } = submitted;
  tell(`            Case ${id}: promised by ${lastDayOf(deadline.due)}, ${deadline.budget} working days.`);
  const { plan } = await ok(liban.GET('/v1/joint-installations/{id}/deadline', { params: { path: { id } } }));
  tell(`            ${deadline.basis}: ${plan?.path.join(' → ') ?? ''}.`);
  tell('            The gas company will be late. Days pass:');
  tell();

  let told = 0;
  let seen: Schema<'JointInstallation'> = await show(id);
  for (let day = 0; day < 15 && seen.status !== 'completed'; day += 1) {
    await clock({ advance: day === 0 ? 'PT0S' : { workingDays: 1 } });
    seen = await show(id);
    const names = new Map(seen.orders.map((order) => [order.id, nameOf(order)]));
    const entries = seen.timeline.slice(told);
    told = seen.timeline.length;
    for (const [code, ids] of Map.groupBy(entries, ({ at, code }) => `${dayOf(at)}  ${code}`))
      tell(`${code.padEnd(36)}${ids.map(({ orderId }) => names.get(orderId ?? '') ?? '').join(' ')}`);
  }
  tell();
  const orders = seen.orders.map(({ id }) => ok(liban.GET('/v1/orders/{id}', { params: { path: { id } } })));
  tell(table(await Promise.all(orders)));
  tell();

  const late = seen.orders.filter(({ breachedAt }) => breachedAt !== undefined);
  check(seen.status === 'completed', `the case is ${seen.status}`);
  check(seen.orders.length === 6, `there are ${seen.orders.length} orders`);
  check(late.length === 1 && late[0]?.service === 'gas', 'not the gas company alone was late');
  check(seen.endedAt !== undefined && seen.endedAt < (deadline.due ?? ''), 'the promise was not kept');
  tell(
    `Completed ${dayOf(seen.endedAt ?? '')}, before the promised day; gas was late, and everyone could see it.`,
  );
};

const startStory = async (): Promise<void> => {
  const instance = await startInstance({
    dataDirectory,
    durability: 'process',
    ports: { api: 0, stepFunctions: 0, dynamodb: 0, s3: 0 },
    clockStart: epochMs(instant('2026-03-02T09:00:00+08:00')),
  });
  try {
    const samples = await startSamples(instance, {
      dataDirectory,
      seed: 'utilities',
      simulate: true,
      late: new Set(['gas']),
      arrival: 0,
    });
    await story(instance).finally(() => samples.close());
  } finally {
    await instance.close();
  }
};

const status = await startStory().then(
  () => 0,
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  },
);
rmSync(dataDirectory, { recursive: true, force: true });
tell(`(${((performance.now() - began) / 1_000).toFixed(1)} s)`);
process.exit(status);
