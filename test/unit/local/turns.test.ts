import { describe, expect, test } from 'vitest';
import { Turns } from '../../../local/functions/turns.ts';

/** Work that says when it begins, and ends when it is told to. */
const workIn = (turns: Turns, begun: string[]) => (kind: 'answer' | 'work', name: string) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = turns[kind](() => {
    begun.push(name);
    return promise;
  });
  return async () => {
    resolve();
    await done;
  };
};

describe('whose turn it is', () => {
  test('without a request, everything runs at once', async () => {
    const begun: string[] = [];
    const begin = workIn(new Turns(), begun);
    const ends = [begin('work', 'stream'), begin('work', 'queue'), begin('work', 'execution')];
    expect(begun).toEqual(['stream', 'queue', 'execution']);
    for (const end of ends) await end();
  });

  test('while requests are under way they run at once, and of everything else one at a time, the first first', async () => {
    const begun: string[] = [];
    const begin = workIn(new Turns(), begun);
    const answered = [begin('answer', 'request'), begin('answer', 'another')];
    const [stream, queue, execution] = ['stream', 'queue', 'execution'].map((name) => begin('work', name));
    expect(begun).toEqual(['request', 'another', 'stream']);
    await stream?.();
    expect(begun).toEqual(['request', 'another', 'stream', 'queue']);
    await queue?.();
    await execution?.();
    for (const end of answered) await end();
    expect(begun.at(-1)).toBe('execution');
  });

  test('once the last request is answered, all that waited runs', async () => {
    const begun: string[] = [];
    const begin = workIn(new Turns(), begun);
    const answered = begin('answer', 'request');
    const ends = ['stream', 'queue', 'execution'].map((name) => begin('work', name));
    await answered();
    expect(begun).toEqual(['request', 'stream', 'queue', 'execution']);
    for (const end of ends) await end();
  });

  test('what fails gives up its turn', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const begin = workIn(turns, begun);
    const answered = begin('answer', 'request');
    const failed = turns.work(() => Promise.reject(new Error('of no use')));
    const end = begin('work', 'queue');
    await expect(failed).rejects.toThrow('of no use');
    expect(begun).toEqual(['request', 'queue']);
    await end();
    await answered();
  });
});
