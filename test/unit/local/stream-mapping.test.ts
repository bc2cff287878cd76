import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { checkpointsOf } from '../../../local/dynamodb/checkpoints.ts';
import { startStreamMapping } from '../../../local/dynamodb/stream-mapping.ts';
import type { StreamReader, StreamRecord } from '../../../local/dynamodb/stream-reader.ts';
import { TravellingClock } from '@liban/stepfunctions';

const record = (sequenceNumber: string): StreamRecord => ({
  size: 100,
  sequenceNumber,
  createdAt: '2026-03-02T00:00:00.000Z',
  item: sequenceNumber,
  event: { sequenceNumber },
});

/** A stream whose shard `parent` is closed: `child` can be read once it was read to its end. */
const closedAndContinued = (): StreamReader => {
  const unread = new Map([
    ['parent', [record('1'), record('2')]],
    ['child', [record('3')]],
  ]);
  const ended = (shard: string) => shard === 'parent' && unread.get('parent')?.length === 0;
  return {
    shards: () => Promise.resolve(ended('parent') ? ['child'] : ['parent']),
    ended,
    after: (shard) => Promise.resolve(unread.get(shard)?.splice(0) ?? []),
  };
};

/** DynamoDB and DynamoDB Local close a shard after a few hours; nobody is to wait for a poll then. */
test('goes on in the children of a shard as soon as it was read to its end', async () => {
  const seen: unknown[] = [];
  const report = vi.fn();
  const mapping = await startStreamMapping({
    reader: closedAndContinued(),
    checkpoints: checkpointsOf(new DatabaseSync(':memory:'), 'mapping'),
    clock: new TravellingClock(),
    batchSize: 10,
    parallel: 1,
    policy: { bisect: false, maximumRetries: 0, maximumAgeMs: -1, reportsFailures: false },
    filters: [],
    from: 'TRIM_HORIZON',
    invoke: (payload) => {
      seen.push(...(payload as { Records: unknown[] }).Records);
      return Promise.resolve({ ok: true, payload: {} });
    },
    givenUp: vi.fn(),
    report,
  });
  await mapping.idle();
  await mapping.close();
  expect(seen).toEqual(['1', '2', '3'].map((sequenceNumber) => ({ sequenceNumber })));
  expect(report).not.toHaveBeenCalled();
});
