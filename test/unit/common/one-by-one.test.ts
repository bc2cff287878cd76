import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneByOne } from '../../../functions/common/one-by-one.ts';

it('work under one key is done in its order, one at a time', async () => {
  const inTurn = oneByOne();
  const said: string[] = [];
  const work = (name: string, ms: number) => async () => {
    said.push(`${name} begins`);
    await sleep(ms);
    said.push(`${name} ends`);
  };
  await Promise.all([inTurn('water', work('first', 5)), inTurn('water', work('second', 0))]);
  expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('work under another key does not wait', async () => {
  const inTurn = oneByOne();
  const never = new Promise<void>(() => undefined);
  void inTurn('water', () => never);
  expect(await inTurn('gas', () => Promise.resolve('done'))).toBe('done');
});

it('a failure is its own caller’s and holds up nobody', async () => {
  const inTurn = oneByOne();
  const failing = inTurn('water', () => Promise.reject(new Error('no')));
  const next = inTurn('water', () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
