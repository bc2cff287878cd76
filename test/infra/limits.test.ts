import { describe, expect, it } from 'vitest';
import { api, type Domains } from '../../lib/functions.ts';
import { parametersFrom } from '../../lib/parameters.ts';
import { of, resourcesOf, type Seen, synthesise, the } from './synthesised.ts';

const functions = of('AWS::Lambda::Function');
const reserve = ({ properties }: Seen) => properties['ReservedConcurrentExecutions'] as number | undefined;
/** `functions/entrypoints/tasks/orders.ts` → `tasks/orders`. */
const nameOf = ({ entry }: Seen) => /entrypoints\/(\w+\/[\w-]+)\.ts$/.exec(String(entry))?.[1] ?? '';
const isPublic = (domain: string) =>
  Object.values(api[domain as Domains['api']]).some(({ roles }) => roles === 'public');

describe('invocations at once', () => {
  it('have a ceiling where anybody may call, and a reserve for what the law waits for', () => {
    for (const one of functions) {
      const [trigger = '', domain = ''] = nameOf(one).split('/');
      const free = trigger === 'api' && !isPublic(domain);
      expect([nameOf(one), reserve(one) === undefined]).toEqual([nameOf(one), free]);
    }
  });

  it('leave a good part of the account to all who have a token', () => {
    const reserved = functions.reduce((sum, one) => sum + (reserve(one) ?? 0), 0);
    expect(reserved).toBeLessThanOrEqual(850);
  });

  it('are as many as the Map of segments runs side by side, and as the queue brings first attempts', () => {
    const of = (name: string) => functions.filter((one) => nameOf(one) === name).map(reserve)[0] ?? 0;
    expect(of('tasks/matching')).toBeGreaterThan(40);
    expect(of('queue/webhooks')).toBeGreaterThan(50);
    // The Map of a sweep, that of a recomputation, and the first runs of some executions.
    expect(of('tasks/deadlines')).toBeGreaterThanOrEqual(8 + 8 + 4);
  });

  it('are not divided in an account that has few', () => {
    const small = resourcesOf(synthesise({ LIBAN_ACCOUNT_CONCURRENCY: '100' }));
    expect(small.filter(({ type }) => type === 'AWS::Lambda::Function').map(reserve)).toEqual(
      functions.map(() => undefined),
    );
  });
});

describe('partitions of what is due', () => {
  const environmentOf = ({ properties }: Seen) =>
    (properties['Environment'] as { Variables: Record<string, string> }).Variables;

  it('are 64, of every function alike: who writes a limit and who sweeps it', () => {
    const domains = functions.filter((one) => 'TABLE_NAME' in environmentOf(one));
    expect(domains.length).toBeGreaterThan(30);
    for (const one of domains)
      expect(environmentOf(one)).toMatchObject({ DUE_SHARDS: '64', DUE_SHARDS_WRITTEN: '64' });
  });

  it('are written to no more than are swept, and never so that one cannot tell the fewer from the more', () => {
    const asked = (read: string, written: string) => () =>
      parametersFrom({ LIBAN_ISSUER: 'i', LIBAN_DUE_SHARDS: read, LIBAN_DUE_SHARDS_WRITTEN: written })
        .dueShards;
    expect(asked('64', '2')()).toEqual({ read: 64, written: 2 });
    expect(asked('', '')()).toEqual({ read: 64, written: 64 });
    expect(asked('2', '64')).toThrow('nobody would read them');
    for (const no of ['3', '128', '0', 'many']) expect(asked(no, '')).toThrow('no power of two');
  });
});

it('tries what the event bus brings three times within six hours, and keeps what nobody took', () => {
  const configured = of('AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties);
  const events = functions.filter((one) => nameOf(one).startsWith('events/'));
  expect(configured.map(({ FunctionName }) => FunctionName).toSorted()).toEqual(
    events.map(({ arn }) => arn.split(':').at(-1)).toSorted(),
  );
  for (const one of configured)
    expect(one).toMatchObject({
      Qualifier: 'live',
      MaximumEventAgeInSeconds: 6 * 3_600,
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: { Destination: the('AWS::SQS::Queue', 'DeadLettersMessages').arn },
      },
    });
});

it('gives a batch of the stream and a page of a sweep a minute, and a request less than the gateway waits', () => {
  for (const one of functions) {
    const [trigger = ''] = nameOf(one).split('/');
    const timeout = Number(one.properties['Timeout']);
    if (trigger === 'stream' || trigger === 'tasks')
      expect([nameOf(one), timeout]).toEqual([nameOf(one), 60]);
    if (trigger === 'api') expect(timeout).toBeLessThan(29);
  }
});
