import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  // A Thursday, 10:00 in Shanghai, before the week of the National Day.
  fixture = await openFixture({ clockStart: Date.parse('2026-09-24T02:00:00Z') });
});
afterEach(() => fixture.close());

const clock = async (journey: object) => {
  const { status, body } = await fixture.call('POST', '/local/clock', journey);
  return { status, now: (body as { now?: string }).now ?? '' };
};
const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const documents = () =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: fixture.instance.endpoints.dynamodb, ...local }),
  );

/** When the fixture's `tick` was called by one of its callers. */
const ticks = async (by: string): Promise<string[]> => {
  const { Items = [] } = await documents().send(
    new QueryCommand({
      TableName: process.env['SEEN'],
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `tick#${by}` },
    }),
  );
  return Items.map(({ sk }) => String(sk));
};

describe('the clock', () => {
  test('starts where it is told and flows', async () => {
    const { body } = await fixture.call('GET', '/local/clock');
    expect((body as { now: string }).now).toMatch(/^2026-09-24T02:0/);
  });

  test('moves by a duration, to a moment, and by working days over a holiday', async () => {
    expect((await clock({ advance: 'P1DT2H' })).now).toMatch(/^2026-09-25T04:/);
    expect((await clock({ to: '2026-09-30T09:00:00+08:00' })).now).toMatch(/^2026-09-30T01:00:0/);
    // 1 to 7 October are off; the 8th is the first working day.
    expect((await clock({ workingDays: 1 })).now).toMatch(/^2026-10-08T01:00/);
    expect((await clock({ advance: { workingDays: 1 } })).now).toMatch(/^2026-10-09T01:00/);
  });

  test('a journey that leads nowhere is refused and changes nothing', async () => {
    for (const journey of [
      { to: '2020-01-01T00:00:00Z' },
      { to: '2026-10-01T00:00:00' },
      { advance: 'a while' },
      { advance: '-P1D' },
      { advance: 'P100Y' },
      { workingDays: 0 },
      { workingDays: 1.5 },
      { advance: 'P1D', to: '2027-01-01T00:00:00Z' },
      {},
    ])
      expect(await clock(journey), JSON.stringify(journey)).toMatchObject({ status: 422 });
    const { body } = await fixture.call('GET', '/local/clock');
    expect((body as { now: string }).now).toMatch(/^2026-09-24T02:0/);
  });

  test('settling waits for nothing that only time brings', async () => {
    const { body } = await fixture.call('GET', '/local/clock');
    const { now } = await clock({ settle: true });
    expect(Date.parse(now) - Date.parse((body as { now: string }).now)).toBeLessThan(10_000);
    expect(await ticks('often')).toEqual([]);
  });

  test('two journeys at once go one after the other', async () => {
    // Which of them comes first is the network's affair; that they do not overlap is ours.
    const journeys = await Promise.all([clock({ advance: 'PT1H' }), clock({ advance: 'PT1H' })]);
    const [first, second] = journeys.map(({ now }) => now).toSorted();
    expect(first).toMatch(/^2026-09-24T03:/);
    expect(second).toMatch(/^2026-09-24T04:/);
  });

  test('tells where it is while it travels', async () => {
    const journey = clock({ advance: 'P10D' });
    const seen: { now: string; travelling?: { from: string; to: string; remainingSeconds: number } }[] = [];
    let over = false;
    void journey.then(() => (over = true));
    while (!over) seen.push((await fixture.call('GET', '/local/clock')).body as (typeof seen)[number]);
    const underWay = seen.flatMap(({ travelling }) => travelling ?? []);
    expect(underWay.length).toBeGreaterThan(0);
    for (const { from, to } of underWay) {
      expect(from).toMatch(/^2026-09-24T02:0/);
      expect(to).toMatch(/^2026-10-04T02:0/);
    }
    const left = underWay.map(({ remainingSeconds }) => remainingSeconds);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect((await fixture.call('GET', '/local/clock')).body).not.toHaveProperty('travelling');
  });

  test('is found again after a restart', async () => {
    await clock({ advance: 'P2D' });
    await fixture.restart();
    const { body } = await fixture.call('GET', '/local/clock');
    expect((body as { now: string }).now).toMatch(/^2026-09-26T02:0/);
  });
});

describe('what is due', () => {
  test('runs on the way, in order, at its own time', async () => {
    await clock({ advance: 'P1D' });
    const often = await ticks('often');
    expect(often).toHaveLength(24);
    expect(often).toEqual(often.toSorted());
    expect(new Set(often.map((at) => Date.parse(at) % 3_600_000)).size).toBe(1);

    // The next morning at nine in Shanghai, and its wait of a day has ended two mornings later.
    expect(await ticks('morning')).toEqual(['2026-09-25T01:00:00.000Z']);
    await clock({ advance: 'P1D' });
    expect(await ticks('machine')).toEqual(['2026-09-26T01:00:00.000Z']);
  });

  test('a firing that is missed while nothing runs is made up once', async () => {
    await clock({ advance: 'PT61M' });
    expect(await ticks('often')).toHaveLength(1);
    // While nothing runs, four hours pass.
    await fixture.restart((directory) => {
      const database = new DatabaseSync(join(directory, 'runtime.sqlite'));
      database.exec(`UPDATE setting SET value = value + 14400000 WHERE name = 'clock-offset'`);
      database.close();
    });
    await clock({ advance: 'PT0S' });
    expect(await ticks('often')).toHaveLength(2);
  });

  test('executions are seen through the AWS protocol', async () => {
    await clock({ advance: 'P1D' });
    const client = new SFNClient({ endpoint: fixture.instance.endpoints.stepFunctions, ...local });
    const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn: stateMachines[0]?.stateMachineArn }),
    );
    expect(executions.map(({ status }) => status)).toEqual(['RUNNING']);
  });

  test("what expires goes by the machine's time, as on AWS, and is looked for once a day of this clock", async () => {
    const put = (sk: string, inMs: number) =>
      documents().send(
        new PutCommand({
          TableName: process.env['SEEN'],
          Item: { pk: 'expiring', sk, expiresAt: Math.floor((Date.now() + inMs) / 1_000) },
        }),
      );
    await put('over', -3_600_000);
    await put('later', 3_600_000);
    await clock({ advance: 'P2D' });
    const { Items = [] } = await documents().send(
      new QueryCommand({
        TableName: process.env['SEEN'],
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'expiring' },
      }),
    );
    expect(Items.map(({ sk }) => sk as string)).toEqual(['later']);
  });
});

describe('a journey', () => {
  test('ends where it is when the instance stops, and that time is kept', async () => {
    const journey = clock({ advance: 'P2000D' }).catch(() => undefined);
    await sleep(500);
    await fixture.restart();
    await journey;
    const { body } = await fixture.call('GET', '/local/clock');
    const { now } = body as { now: string };
    expect(now > '2026-09-24T02:30' && now < '2031').toBe(true);
    expect((await clock({ advance: 'PT1H' })).status).toBe(200);
  });
});
