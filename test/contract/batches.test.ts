import { describe, expect, test } from 'vitest';
import { deliver, type RetryPolicy } from '../../local/functions/batches.ts';
import { matches } from '../../local/functions/filter.ts';
import type { Invocation } from '../../local/functions/runtime.ts';

const thrown: Invocation = {
  ok: false,
  functionError: 'Unhandled',
  payload: { errorType: 'E', errorMessage: '', trace: [] },
};
const answered = (...failed: unknown[]): Invocation => ({
  ok: true,
  payload: { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) },
});

/** Delivers 1…size to a function; tells in which batches, what was taken and what was given up. */
const delivery = async (
  size: number,
  policy: Partial<RetryPolicy>,
  invoke: (batch: readonly number[]) => Invocation,
) => {
  const batches: string[] = [];
  const taken: number[] = [];
  const givenUp: number[] = [];
  let pauses = 0;
  await deliver(
    Array.from({ length: size }, (_, index) => index + 1),
    {
      policy: { bisect: false, maximumRetries: 1, maximumAgeMs: -1, reportsFailures: false, ...policy },
      identifier: String,
      // Record 1 is the oldest; each try takes a second.
      ageOf: (record) => (size - record + batches.length) * 1_000,
      invoke: (batch) => {
        batches.push(batch.join(' '));
        return Promise.resolve(invoke(batch));
      },
      taken: (batch) => void taken.push(...batch),
      exhausted: (batch) => void givenUp.push(...batch),
      pause: () => Promise.resolve(void (pauses += 1)),
    },
  );
  return { batches, taken, givenUp, pauses };
};

describe('a batch of a stream', () => {
  test('is taken whole when the function returns', async () => {
    expect(await delivery(3, {}, () => answered('2'))).toMatchObject({
      batches: ['1 2 3'],
      taken: [1, 2, 3],
      givenUp: [],
    });
  });

  test('is tried again whole when it throws, and given up after the last retry', async () => {
    const { batches, givenUp, pauses } = await delivery(2, { maximumRetries: 2 }, () => thrown);
    expect(batches).toEqual(['1 2', '1 2', '1 2']);
    expect(givenUp).toEqual([1, 2]);
    expect(pauses).toBe(2);
  });

  test('is tried for as long as its youngest record may be, however often, where that is what is bounded', async () => {
    const { batches, givenUp } = await delivery(
      3,
      { maximumRetries: -1, maximumAgeMs: 20_000 },
      () => thrown,
    );
    expect(batches).toHaveLength(21);
    expect(givenUp).toEqual([1, 2, 3]);
  });

  test('goes on from the lowest failure that is reported, also through what had succeeded after it', async () => {
    let first = true;
    const { batches, taken } = await delivery(5, { reportsFailures: true }, () => {
      if (!first) return answered();
      first = false;
      return answered('4', '3');
    });
    expect(batches).toEqual(['1 2 3 4 5', '3 4 5']);
    expect(taken).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([[''], [null], ['9'], [undefined]])('failed as a whole when a failure names %j', async (name) => {
    let first = true;
    const { batches } = await delivery(2, { reportsFailures: true }, () => {
      if (!first) return answered();
      first = false;
      return answered('2', name);
    });
    expect(batches).toEqual(['1 2', '1 2']);
  });

  test.each([[null], [{}], [{ batchItemFailures: null }], ['text']])(
    'is taken when the answer is %j',
    async (payload) => {
      const { taken } = await delivery(2, { reportsFailures: true }, () => ({ ok: true, payload }));
      expect(taken).toEqual([1, 2]);
    },
  );

  test('is halved until the bad record is alone, and only that one is given up', async () => {
    const { batches, givenUp, pauses } = await delivery(4, { bisect: true }, (batch) =>
      batch.includes(3) ? thrown : answered(),
    );
    expect(batches).toEqual(['1 2 3 4', '1 2', '3 4', '3', '3', '4']);
    expect(givenUp).toEqual([3]);
    expect(pauses).toBe(1);
  });

  test('with reports and halving gives up only what is reported each time', async () => {
    const { batches, givenUp } = await delivery(
      4,
      { bisect: true, reportsFailures: true, maximumRetries: 0 },
      (batch) => (batch.includes(2) ? answered('2') : answered()),
    );
    expect(batches).toEqual(['1 2 3 4', '2 3 4', '2 3', '2', '3', '4']);
    expect(givenUp).toEqual([2]);
  });
});

describe('a filter', () => {
  const event = {
    eventName: 'INSERT',
    dynamodb: { Keys: { sk: { S: 'EFFECT#1' } }, NewImage: { n: { N: '5' } } },
  };

  test.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'EFFECT#' }] } } } }, true],
    [{ dynamodb: { Keys: { sk: { S: [{ suffix: '#2' }] } } } }, false],
    [{ dynamodb: { OldImage: { n: [{ exists: false }] } } }, true],
    [{ dynamodb: { NewImage: { n: { N: [{ numeric: ['>', 4, '<=', 5] }] } } } }, true],
    [{ eventName: [{ 'anything-but': ['INSERT'] }] }, false],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { dynamodb: { Keys: { sk: { S: ['EFFECT#1'] } } } }] }, true],
  ])('%j', (pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  test('with an operator nobody knows is an error', () => {
    expect(() => matches({ eventName: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow('cidr');
  });
});
