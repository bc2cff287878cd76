import { readFile } from 'node:fs/promises';
import type { Run } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, type Tasks } from './execution.ts';

let machine: Run;

const day = 24 * 3_600_000;
const orderIds = ['or_1', 'or_2', 'or_3'];

/** The case as its tasks see it; tokens are kept by what is waited for. */
const caseOf = async (
  { experts = false, letters = [] }: { experts?: boolean; letters?: string[] } = {},
  tasks: Tasks = {},
) => {
  const tokens = new Map<string, string>();
  const published: unknown[] = [];
  machine = await execution(
    'river-approval',
    { caseId: 'ra_1' },
    {
      tasks: {
        check: ({ token }) => void tokens.set('check', String(token)),
        await: ({ orderId, token }) => void tokens.set(String(orderId), String(token)),
        'open-letters': () => ({ orderIds: letters }),
        conclude: () => ({ state: experts ? 'expert-meeting' : 'to-be-decided' }),
        'await-person': ({ during, token }) => void tokens.set(String(during), String(token)),
        publish: ({ caseId }) => {
          published.push(caseId);
          return { state: 'published' };
        },
        ...tasks,
      },
    },
  );
  const answer = (what: string, output: object) => machine.succeed(tokens.get(what) ?? '', output);
  return {
    tokens,
    published,
    answer,
    complete: () => answer('check', { state: 'in-review', orderIds }),
    speak: async () => {
      for (const id of orderIds) await answer(id, { orderId: id, status: 'met' });
    },
  };
};

it('goes from completeness through all departments at once and a person to publication', async () => {
  const { tokens, published, answer, complete, speak } = await caseOf();
  await complete();
  expect(orderIds.every((id) => tokens.has(id))).toBe(true);
  await speak();
  expect(tokens.has('to-be-decided')).toBe(true);
  expect(published).toEqual([]);
  await answer('to-be-decided', { state: 'decided' });
  expect(published).toEqual(['ra_1']);
  expect(machine).toHaveSucceeded({ caseId: 'ra_1', state: 'published' });
  expect(machine.transitions).toBe(11 + orderIds.length);
});

it('judges again when the applicant supplements', async () => {
  const { tokens, answer, complete } = await caseOf();
  await answer('check', { state: 'submitted' });
  expect(tokens.has('or_1')).toBe(false);
  await complete();
  expect(tokens.has('or_1')).toBe(true);
});

it('waits for the word of a silent department, however long: nothing is published', async () => {
  const { published, answer, complete } = await caseOf();
  await complete();
  await answer('or_1', { status: 'met' });
  await answer('or_2', { status: 'met' });
  await machine.advance(250 * day);
  expect(machine.status).toBe('RUNNING');
  expect(published).toEqual([]);
});

it('waits for the letters, the experts and the person, in this order', async () => {
  const { tokens, published, answer, complete, speak } = await caseOf({ experts: true, letters: ['or_9'] });
  await complete();
  await speak();
  expect([...tokens.keys()].at(-1)).toBe('or_9');
  await answer('or_9', { orderId: 'or_9', status: 'deemed-consent' });
  expect([...tokens.keys()].at(-1)).toBe('expert-meeting');
  await machine.advance(80 * day);
  await answer('expert-meeting', { state: 'to-be-decided' });
  expect([...tokens.keys()].at(-1)).toBe('to-be-decided');
  await machine.advance(80 * day);
  expect(published).toEqual([]);
  await answer('to-be-decided', { state: 'decided' });
  expect(published).toHaveLength(1);
});

it('ends a withdrawn case wherever it is, and publishes nothing', async () => {
  const { published, complete, speak } = await caseOf({}, { conclude: () => ({ state: 'withdrawn' }) });
  await complete();
  await speak();
  expect(published).toEqual([]);
  expect(machine).toHaveSucceeded({ caseId: 'ra_1', state: 'withdrawn' });
});

it('fails openly, and decides nothing, when a person has not decided for a year', async () => {
  const { published, complete, speak } = await caseOf();
  await complete();
  await speak();
  await machine.advance(370 * day);
  expect(published).toEqual([]);
  expect(machine).toHaveFailed();
});

it('no timeout or error of the definition leads to a state that publishes', async () => {
  await caseOf();
  const { States } = JSON.parse(await readFile('statemachines/river-approval.asl.json', 'utf8')) as {
    States: Record<
      string,
      { Next?: string; Catch?: unknown; Choices?: { Next: string }[]; Default?: string }
    >;
  };
  const into = Object.entries(States)
    .filter(([, { Next, Default, Choices = [] }]) =>
      [Next, Default, ...Choices.map((choice) => choice.Next)].includes('Publish the decision'),
    )
    .map(([name]) => name);
  expect(into).toEqual(['Await the decision of a person']);
  expect(Object.values(States).some((state) => 'Catch' in state)).toBe(false);
});

it('has the history that was recorded', async () => {
  const { answer, complete, speak } = await caseOf({ experts: true });
  await complete();
  await speak();
  await answer('expert-meeting', { state: 'to-be-decided' });
  await answer('to-be-decided', { state: 'decided' });
  expect(machine).toMatchGolden('golden/river-approval.history.txt');
});
