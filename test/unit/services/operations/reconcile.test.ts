import { expect, it } from 'vitest';
import { ok } from '../../../../functions/common/result.ts';
import { Instant } from '../../../../functions/law/instant.ts';
import { writesTo, type Write } from '../../../../functions/platform/table/writes.ts';
import {
  reconcile,
  Reconciling,
  type ReconcileDependencies,
} from '../../../../functions/services/operations/reconcile.ts';

const now = Instant.parse('2026-11-30T08:00:00.000Z');
const id = 'ji_1';

interface Execution {
  readonly status: string;
  readonly output?: string;
  readonly input?: string;
}

/** One open case that wants an execution of its id, and the executions that there are; what was begun, by name. */
const reconciled = async (
  executions: Readonly<Record<string, Execution>>,
  known: { readonly endedAt?: Instant } | undefined = {},
  at?: object,
) => {
  const begun: string[] = [];
  const works = [{ machine: 'joint-installation', name: id, input: { caseId: id } }];
  const on = {
    clock: { now: () => now },
    kept: {
      at: () => Promise.resolve({ kept: { state: 'kept', subject: { kind: 'joint-installation', id } } }),
    },
    known: {
      'joint-installation': () =>
        Promise.resolve(known && { ...known, works: known.endedAt === undefined ? works : [] }),
    },
    executions: {
      describe: (name: string) => Promise.resolve(executions[name.split(':')[1] ?? '']),
      list: () =>
        Promise.resolve({
          executions: Object.entries(executions)
            .filter(([, { status }]) => status === 'RUNNING')
            .map(([name]) => ({ name })),
          nextToken: undefined,
        }),
    },
    table: {
      write: writesTo('table'),
      keys: ({ cursor }: { cursor?: string }) =>
        Promise.resolve(
          cursor === undefined ? { items: [{ pk: 'KEPT#1', sk: 'CASE' }], cursor: '1' } : { items: [] },
        ),
      transact: (writes: Write[]) => {
        begun.push(
          ...writes.flatMap(
            ({ Put }) => (Put?.Item?.['effect'] as { name?: string } | undefined)?.name ?? [],
          ),
        );
        return Promise.resolve(ok(undefined));
      },
    },
  } as unknown as ReconcileDependencies;
  const done = await reconcile(on)(Reconciling.parse({ ...(at && { at }) }));
  return { ...done, begun };
};

const running = { status: 'RUNNING', input: `{"caseId":"${id}"}` };

it('begins what a case lacks, under its own name', async () => {
  expect(await reconciled({})).toEqual({
    begun: [id],
    found: { cases: 1, started: 1, stopped: 0, astray: 0 },
    more: true,
    at: { of: 'cases', shard: 0, cursor: '1' },
  });
});

it('leaves alone what works, be it the last of those that handed over', async () => {
  expect((await reconciled({ [id]: running })).begun).toEqual([]);
  const handed = { [id]: { status: 'SUCCEEDED', output: '{"next":"ji_1-2"}' }, 'ji_1-2': running };
  expect((await reconciled(handed)).begun).toEqual([]);
});

it('begins the next where an execution had gone further than the table, under a name that is not used up', async () => {
  const over = { status: 'SUCCEEDED', output: '{}' };
  expect((await reconciled({ [id]: over })).begun).toEqual(['ji_1-r2']);
  expect((await reconciled({ [id]: over, 'ji_1-r2': over })).begun).toEqual(['ji_1-r3']);
  // Killed between the hand-over and what it should have begun.
  const handed = { [id]: { status: 'SUCCEEDED', output: '{"next":"ji_1-2"}' } };
  expect((await reconciled(handed)).begun).toEqual(['ji_1-2']);
});

it.each(['FAILED', 'TIMED_OUT', 'ABORTED'])(
  'leaves one that is %s to operators, who redrive it',
  async (status) => {
    const { begun, found } = await reconciled({ [id]: { status } });
    expect(begun).toEqual([]);
    expect(found).toMatchObject({ started: 0, stopped: 1 });
  },
);

const executions = { of: 'executions', machine: 0 };

it.each([
  ['its case is not there', undefined, 1],
  ['its case has been over for days', { endedAt: Instant.parse('2026-11-28T08:00:00.000Z') }, 1],
  ['its case was over a moment ago', { endedAt: Instant.parse('2026-11-30T07:59:00.000Z') }, 0],
  ['its case goes on', {}, 0],
] as const)('tells of an execution when %s: %j', async (_, known, astray) => {
  const one = known === undefined ? null : known;
  const { found } = await reconciled({ [id]: running }, one as typeof known, executions);
  expect(found).toMatchObject({ astray });
});

it('comes to an end after the executions of the last machine', async () => {
  let at: object | undefined = executions;
  let pages = 0;
  while (at !== undefined) {
    const done: { at?: object } = await reconciled({}, {}, at);
    at = done.at;
    pages += 1;
  }
  expect(pages).toBeGreaterThan(3);
});
