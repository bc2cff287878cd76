import type { Run } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { DAY } from '../../functions/law/instant.ts';
import { execution, type Tasks } from './execution.ts';

let machine: Run;

interface City {
  readonly tasks: Tasks;
  /** Tokens by the order that is waited for. */
  readonly tokens: Map<string, string>;
  readonly calls: string[];
}

/** The tasks of one entitlement that answers these steps one after the other. */
const city = (...steps: readonly string[]): City => {
  const left = [...steps];
  const [tokens, calls] = [new Map<string, string>(), [] as string[]];
  const next = () => ({ step: left.shift() ?? 'over' });
  const called =
    (name: string, task: Tasks[string]): Tasks[string] =>
    (payload) => {
      calls.push(name);
      return task(payload);
    };
  const tasks = {
    begin: called('begin', next),
    await: called('await', ({ orderId, token }) => {
      tokens.set(String(orderId), String(token));
    }),
    review: called('review', () => ({ orderId: 'or_review' })),
    'take-review': called('take-review', next),
    pay: called('pay', () => ({ orderId: 'or_payment' })),
    settle: called('settle', next),
    'hand-over': called('hand-over', () => ({})),
  };
  return { tasks, tokens, calls };
};

const started = async ({ tasks }: City) => {
  machine = await execution('entitlement', { entitlementId: 'en_1' }, { tasks });
};
const answer = ({ tokens }: City, of: string, output: object = {}) =>
  machine.succeed(tokens.get(of) ?? '', output);
const succeeded = async () => expect(machine).toHaveSucceeded();

it('costs 7 transitions from the click to the money', async () => {
  const one = city('payment', 'over');
  await started(one);
  await answer(one, 'or_payment', { orderId: 'or_payment', status: 'paid' });
  await succeeded();
  expect(machine.transitions).toBe(7);
  expect(machine).toMatchGolden('golden/entitlement.history.txt');
});

it('costs 11 with a review', async () => {
  const one = city('review', 'payment', 'over');
  await started(one);
  await answer(one, 'or_review');
  await answer(one, 'or_payment');
  await succeeded();
  expect(one.calls).toEqual(['begin', 'review', 'await', 'take-review', 'pay', 'await', 'settle']);
  expect(machine.transitions).toBe(11);
  expect(machine).toMatchGolden('golden/entitlement-review.history.txt');
});

it.each(['wait', 'over'])(
  'ends at once where nothing is to be done (%s): that waits in the table',
  async (step) => {
    const one = city(step);
    await started(one);
    await succeeded();
    expect(one.calls).toEqual(['begin']);
  },
);

it.each([
  ['review', 'review'],
  ['payment', 'pay'],
])('ends where its %s waits in the table, and fails not', async (step, task) => {
  const one = city(step);
  const waits = () => {
    throw Object.assign(new Error(), { name: 'Waits' });
  };
  await started({ ...one, tasks: { ...one.tasks, [task]: waits } });
  await succeeded();
});

it('pays nothing when the review refused', async () => {
  const refused = city('review', 'over');
  await started(refused);
  await answer(refused, 'or_review');
  await succeeded();
  expect(refused.calls).not.toContain('pay');
});

it('goes on to the next instalment where its day has come', async () => {
  const one = city('payment', 'payment', 'over');
  await started(one);
  await answer(one, 'or_payment');
  await answer(one, 'or_payment');
  await succeeded();
  expect(one.calls.filter((name) => name === 'pay')).toHaveLength(2);
});

it.each(['payment', 'review'])(
  'hands a wait of 90 days for its %s over to the next execution',
  async (step) => {
    const one = city(step);
    await started(one);
    await machine.advance(89 * DAY);
    expect(one.calls).not.toContain('hand-over');
    await machine.advance(2 * DAY);
    await succeeded();
    expect(one.calls.at(-1)).toBe('hand-over');
    expect(one.calls).not.toContain('take-review');
  },
);

it('hands over on its 300th day, however many waits it took to come there', async () => {
  const one = city('payment', 'payment', 'payment', 'payment');
  await started(one);
  for (let wait = 0; wait < 3; wait += 1) {
    await machine.advance(80 * DAY);
    await answer(one, 'or_payment');
  }
  await machine.advance(59 * DAY);
  expect(one.calls).not.toContain('hand-over');
  await machine.advance(2 * DAY);
  await succeeded();
  expect(one.calls.at(-1)).toBe('hand-over');
});

it('outlives breakdowns of its functions', async () => {
  const one = city('payment', 'over');
  let tries = 0;
  const pay = (): unknown => {
    tries += 1;
    if (tries < 4) throw new Error('No finance bureau is registered');
    return { orderId: 'or_payment' };
  };
  machine = await execution('entitlement', { entitlementId: 'en_1' }, { tasks: { ...one.tasks, pay } });
  await machine.advance(DAY);
  await answer(one, 'or_payment');
  await succeeded();
});
