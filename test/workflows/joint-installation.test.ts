import type { Run } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, type Tasks } from './execution.ts';

let machine: Run;
const start = async (tasks: Tasks) => {
  machine = await execution('joint-installation', { caseId: 'ji_1' }, { tasks });
};

const providers = (count: number) => Array.from({ length: count }, (_, index) => `or_${index}`);

/** The tasks as they behave when nothing goes wrong; tokens are kept by what is waited for. */
const smooth = (orderIds: readonly string[], tokens: Map<string, string>): Tasks => ({
  admit: () => ({ orderIds }),
  await: ({ orderId, until, token }) => void tokens.set(`${String(orderId)} ${String(until)}`, String(token)),
  'agree-survey': () => ({ surveyOn: '2026-03-04' }),
  close: () => ({ status: 'completed' }),
});

it.each([1, 5, 6])(
  'costs 5 transitions and 2 for each of %i providers when all goes smoothly',
  async (count) => {
    const tokens = new Map<string, string>();
    await start(smooth(providers(count), tokens));
    for (const id of providers(count))
      await machine.succeed(tokens.get(`${id} accepted`) ?? '', { status: 'accepted' });
    for (const id of providers(count))
      await machine.succeed(tokens.get(`${id} ended`) ?? '', { status: 'connected' });
    expect(machine).toHaveSucceeded({ caseId: 'ji_1', status: 'completed' });
    expect(machine.transitions).toBe(5 + 2 * count);
  },
);

it('has the history that was recorded', async () => {
  const tokens = new Map<string, string>();
  await start(smooth(providers(2), tokens));
  for (const until of ['accepted', 'ended'])
    for (const id of providers(2))
      await machine.succeed(tokens.get(`${id} ${until}`) ?? '', { status: until });
  expect(machine).toMatchGolden('golden/joint-installation.history.txt');
});

it('agrees on the survey only when every provider has answered', async () => {
  const tokens = new Map<string, string>();
  let agreed = 0;
  await start({
    ...smooth(providers(2), tokens),
    'agree-survey': () => void (agreed += 1),
  });
  await machine.succeed(tokens.get('or_0 accepted') ?? '', {});
  await machine.advance(20 * 24 * 3_600_000);
  expect(agreed).toBe(0);
  await machine.succeed(tokens.get('or_1 accepted') ?? '', {});
  expect(agreed).toBe(1);
});

const day = 24 * 3_600_000;
const handedOver = { machine: 'joint-installation', execution: 'one', input: { caseId: 'ji_1' } };

it.each(['accepted', 'ended'])(
  'hands over when one provider has not %s for 90 days, whoever else has',
  async (silent) => {
    const tokens = new Map<string, string>();
    const next: unknown[] = [];
    await start({
      ...smooth(providers(2), tokens),
      'hand-over': ({ task: _, ...said }) => {
        next.push(said);
        return { next: 'one-2' };
      },
    });
    if (silent === 'ended')
      for (const id of providers(2)) await machine.succeed(tokens.get(`${id} accepted`) ?? '', {});
    await machine.succeed(tokens.get(`or_0 ${silent}`) ?? '', {});
    await machine.advance(89 * day);
    expect(next).toEqual([]);
    await machine.advance(2 * day);
    expect(next).toEqual([handedOver]);
    expect(machine).toHaveSucceeded({ caseId: 'ji_1', next: 'one-2' });
  },
);

it('tries a task again that broke down, and only then fails', async () => {
  let tries = 0;
  const tokens = new Map<string, string>();
  await start({
    ...smooth([], tokens),
    admit: () => {
      tries += 1;
      if (tries < 3) throw new Error('the table is throttled');
      return { orderIds: [] };
    },
  });
  await machine.advance(3_600_000);
  expect(tries).toBe(3);
  expect(machine).toHaveSucceeded();
});
