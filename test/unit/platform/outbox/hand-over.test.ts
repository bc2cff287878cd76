import { expect, it } from 'vitest';
import { handOver, nextExecution } from '../../../../functions/platform/outbox/hand-over.ts';
import { Instant } from '../../../../functions/law/instant.ts';
import { ok } from '../../../../functions/common/result.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';

it.each([
  ['ji_01KJP0YANNX146CS9B04QKDWQB', 'ji_01KJP0YANNX146CS9B04QKDWQB-2'],
  ['ji_01KJP0YANNX146CS9B04QKDWQB-2', 'ji_01KJP0YANNX146CS9B04QKDWQB-3'],
  ['ji_01KJP0YANNX146CS9B04QKDWQB-9', 'ji_01KJP0YANNX146CS9B04QKDWQB-10'],
  // A moment in a name is no number of an execution.
  ['cl_01KJP0YANNX146CS9B04QKDWQB-1772413200000', 'cl_01KJP0YANNX146CS9B04QKDWQB-1772413200000-2'],
])('%s is followed by %s', (name, next) => {
  expect(nextExecution(name)).toBe(next);
});

it('started twice is one execution: the same machine, name and input', async () => {
  const written: unknown[] = [];
  const table = {
    write: { create: (item: { effect: unknown }) => item.effect },
    transact: (writes: readonly unknown[]) => Promise.resolve(ok(written.push(...writes))),
  } as unknown as Table;
  const clock = { now: () => Instant.parse('2026-12-28T01:00:00.000Z') };
  const { run } = handOver({ table, clock });
  const said = { machine: 'river-approval', execution: 'ra_1', input: { caseId: 'ra_1' } };
  expect(await run(said as never)).toEqual({ next: 'ra_1-2' });
  expect(await run(said as never)).toEqual({ next: 'ra_1-2' });
  const started = {
    effect: 'start-execution',
    machine: 'river-approval',
    name: 'ra_1-2',
    input: { caseId: 'ra_1' },
  };
  expect(written).toEqual([started, started]);
});
