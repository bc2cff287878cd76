import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { addMillis, instant, MINUTE, type Instant } from '../../../../functions/law/instant.ts';
import { allExecutions, type Wanted } from '../../../../functions/services/operations/all-executions.ts';
import { machines } from '../../../../functions/services/operations/machines.ts';
import { today } from '../../../../scripts/release/released.ts';

const begun = instant('2026-03-02T01:00:00.000Z');
const after = (minutes: number): Instant => addMillis(begun, minutes * MINUTE);

interface Started {
  readonly name: string;
  readonly at: Instant;
}

/** Machines as Step Functions lists them: newest first, by at most `size`, with a token; and how often each was asked. */
const stepFunctions = (started: Readonly<Record<string, readonly Started[]>>) => {
  const asked: string[] = [];
  return {
    asked,
    list: (machine: string, _status: unknown, size: number, token: string | undefined) => {
      asked.push(machine);
      const all = (started[machine] ?? []).toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
      const from = Number(token ?? 0);
      const executions = all
        .slice(from, from + size)
        .map(({ name, at }) => ({ name, startDate: new Date(at), status: 'RUNNING' }) as ExecutionListItem);
      const nextToken = from + size < all.length ? String(from + size) : undefined;
      return Promise.resolve({ executions, nextToken });
    },
  };
};

const every = async (client: ReturnType<typeof stepFunctions>, wanted: Partial<Wanted> = {}) => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await allExecutions(client, { machines: ['a', 'b'], limit: 3, ...wanted, cursor });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

it('knows every machine there is', () => {
  expect([...today('.').keys()]).toEqual([...machines]);
});

it('puts all machines in one order, newest first, each execution once, page by page', async () => {
  const client = stepFunctions({
    a: [0, 2, 4, 6, 8].map((n) => ({ name: `a${n}`, at: after(n) })),
    b: [1, 3, 5].map((n) => ({ name: `b${n}`, at: after(n) })),
  });
  expect(await every(client)).toEqual(['a:a8', 'a:a6', 'b:b5', 'a:a4', 'b:b3', 'a:a2', 'b:b1', 'a:a0']);
});

it('loses and repeats none of many that began at one moment, nor of those that begin between two pages', async () => {
  const same = Array.from({ length: 8 }, (_, n) => ({ name: `s${n}`, at: begun }));
  const a = [...same];
  const client = stepFunctions({ a, b: [{ name: 'older', at: after(-1) }] });
  const first = await allExecutions(client, { machines: ['a', 'b'], limit: 3 });
  a.push({ name: 'new', at: after(5) });
  const rest = await every(client, {});
  expect(first.items.map(({ id }) => id)).toEqual(['a:s0', 'a:s1', 'a:s2']);
  expect(rest).toEqual(['a:new', ...same.map(({ name }) => `a:${name}`), 'b:older']);
  const second = await allExecutions(client, { machines: ['a', 'b'], limit: 3, cursor: first.cursor });
  expect(second.items.map(({ id }) => id)).toEqual(['a:s3', 'a:s4', 'a:s5']);
});

it('asks each machine once for a first page, and no further back than a time that is asked for', async () => {
  const many = Array.from({ length: 5_000 }, (_, n) => ({ name: `n${n}`, at: after(n) }));
  const client = stepFunctions({ a: many, b: many });
  await allExecutions(client, { machines: ['a', 'b'], limit: 20 });
  expect(client.asked).toEqual(['a', 'b']);
  const found = await every(client, { startedFrom: after(4_996), startedTo: after(4_998), limit: 100 });
  expect(found).toEqual(['a:n4997', 'b:n4997', 'a:n4996', 'b:n4996']);
});

it('says of which machines it has not read so far back, instead of leaving them out', async () => {
  const many = Array.from({ length: 10_500 }, (_, n) => ({ name: `n${n}`, at: after(n) }));
  const client = stepFunctions({ a: many, b: [{ name: 'b', at: after(0) }] });
  const page = await allExecutions(client, { machines: ['a', 'b'], limit: 5, startedTo: after(100) });
  expect(page).toMatchObject({ items: [{ id: 'b:b' }], unread: ['a'] });
});
