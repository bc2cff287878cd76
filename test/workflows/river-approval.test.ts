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
  const handedOver: unknown[] = [];
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
        'hand-over': ({ execution, input }) => {
          handedOver.push(execution, input);
          return { next: 'one-2' };
        },
        ...tasks,
      },
    },
  );
  const answer = (what: string, output: object) => machine.succeed(tokens.get(what) ?? '', output);
  return {
    tokens,
    published,
    handedOver,
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
  expect(machine.transitions).toBe(12 + orderIds.length);
});

it('judges again when the applicant supplements', async () => {
  const { tokens, answer, complete } = await caseOf();
  await answer('check', { state: 'submitted' });
  expect(tokens.has('or_1')).toBe(false);
  await complete();
  expect(tokens.has('or_1')).toBe(true);
});

it('hands over after a thousand supplements, well within the events that an execution may have', async () => {
  const { handedOver, answer } = await caseOf();
  for (let looks = 0; looks < 999; looks += 1) await answer('check', { state: 'submitted' });
  expect(handedOver).toEqual([]);
  await answer('check', { state: 'submitted' });
  expect(handedOver).toEqual(['one', { caseId: 'ra_1' }]);
});

it('waits for the word of a silent department, however long: the next execution goes on', async () => {
  const { published, handedOver, answer, complete } = await caseOf();
  await complete();
  await answer('or_1', { status: 'met' });
  await answer('or_2', { status: 'met' });
  await machine.advance(89 * day);
  expect(machine.status).toBe('RUNNING');
  await machine.advance(2 * day);
  expect(handedOver).toEqual(['one', { caseId: 'ra_1' }]);
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

it('hands over, and decides nothing, when its waits together come near the year', async () => {
  const { published, handedOver, answer, complete, speak } = await caseOf({
    experts: true,
    letters: ['or_9'],
  });
  await machine.advance(80 * day);
  await complete();
  await machine.advance(80 * day);
  await speak();
  await machine.advance(80 * day);
  await answer('or_9', { orderId: 'or_9', status: 'replied' });
  await machine.advance(59 * day);
  expect(handedOver).toEqual([]);
  await machine.advance(2 * day);
  expect(handedOver).toEqual(['one', { caseId: 'ra_1' }]);
  expect(published).toEqual([]);
  expect(machine).toHaveSucceeded({ caseId: 'ra_1', next: 'one-2' });
});

it.each(['the applicant', 'a letter', 'the person'])(
  'waits for %s for 90 days at most, and then the next execution does: nothing is decided',
  async (whom) => {
    const { published, handedOver, complete, speak } = await caseOf({
      letters: whom === 'a letter' ? ['or_9'] : [],
    });
    if (whom !== 'the applicant') {
      await complete();
      await speak();
    }
    await machine.advance(89 * day);
    expect(handedOver).toEqual([]);
    await machine.advance(2 * day);
    expect(handedOver).toEqual(['one', { caseId: 'ra_1' }]);
    expect(published).toEqual([]);
    expect(machine).toHaveSucceeded({ caseId: 'ra_1', next: 'one-2' });
  },
);

it('ends what was withdrawn before its experts met', async () => {
  const { tokens, published, answer, complete, speak } = await caseOf({ experts: true });
  await complete();
  await speak();
  await answer('expert-meeting', { state: 'withdrawn' });
  expect(tokens.has('to-be-decided')).toBe(false);
  expect(published).toEqual([]);
  expect(machine).toHaveSucceeded({ caseId: 'ra_1', state: 'withdrawn' });
});

it('asks all others once the body of the scenic area has passed it', async () => {
  const states = ['in-review', 'to-be-decided'];
  const { tokens, answer } = await caseOf({}, { conclude: () => ({ state: states.shift() }) });
  await answer('check', { state: 'in-review', orderIds: ['or_1'] });
  await answer('or_1', { orderId: 'or_1', status: 'met' });
  expect([...tokens.keys()]).not.toContain('to-be-decided');
  await answer('check', { state: 'in-review', orderIds: ['or_1', 'or_2'] });
  await answer('or_1', { orderId: 'or_1', status: 'met' });
  await answer('or_2', { orderId: 'or_2', status: 'met' });
  expect([...tokens.keys()].at(-1)).toBe('to-be-decided');
  await answer('to-be-decided', { state: 'decided' });
  expect(machine).toMatchGolden('golden/river-approval-scenic-body-first.history.txt');
});

it('goes straight to a person with what has become prohibited, and back to one with an approval of it', async () => {
  const states = ['to-be-decided', 'published'];
  const { answer, published } = await caseOf({}, { publish: () => ({ state: states.shift() }) });
  await answer('check', { state: 'to-be-decided', orderIds: [] });
  await answer('to-be-decided', { state: 'decided' });
  expect(machine.status).toBe('RUNNING');
  await answer('to-be-decided', { state: 'decided' });
  expect(machine).toHaveSucceeded({ caseId: 'ra_1', state: 'published' });
  expect(published).toEqual([]);
});

it.each(['conclude', 'expert-meeting', 'to-be-decided'])(
  'judges again what was restated by the time of %s',
  async (where) => {
    const concluded = ['expert-meeting', 'to-be-decided'].includes(where) ? where : 'submitted';
    const { answer, complete, speak } = await caseOf(
      {},
      { conclude: () => ({ state: concluded }), publish: () => ({ state: 'submitted' }) },
    );
    await complete();
    await speak();
    if (where !== 'conclude') await answer(where, { state: 'submitted' });
    await answer('check', { state: 'withdrawn', orderIds: [] });
    expect(machine).toHaveSucceeded({ caseId: 'ra_1', state: 'withdrawn' });
    if (where === 'expert-meeting')
      expect(machine).toMatchGolden('golden/river-approval-restated.history.txt');
  },
);

it('no timeout or error of the definition leads to a state that publishes', async () => {
  await caseOf();
  const { States } = JSON.parse(await readFile('statemachines/river-approval.asl.json', 'utf8')) as {
    States: Record<
      string,
      {
        Next?: string;
        End?: boolean;
        Catch?: { Next: string }[];
        Choices?: { Next: string }[];
        Default?: string;
      }
    >;
  };
  const into = Object.entries(States)
    .filter(([, { Next, Default, Choices = [] }]) =>
      [Next, Default, ...Choices.map((choice) => choice.Next)].includes('Publish the decision'),
    )
    .map(([name]) => name);
  expect(into).toEqual(['Await the decision of a person']);
  const caught = Object.values(States).flatMap(({ Catch = [] }) => Catch.map(({ Next }) => Next));
  expect(new Set(caught)).toEqual(new Set(['Hand over to the next execution']));
  expect(States['Hand over to the next execution']).toMatchObject({ End: true });
});

it('has the history that was recorded of an approval that had become prohibited before it was published', async () => {
  const states = ['to-be-decided', 'published'];
  const { answer, complete, speak } = await caseOf({}, { publish: () => ({ state: states.shift() }) });
  await complete();
  await speak();
  await answer('to-be-decided', { state: 'decided' });
  await answer('to-be-decided', { state: 'decided' });
  expect(machine).toMatchGolden('golden/river-approval-set-aside.history.txt');
});

it('has the history that was recorded', async () => {
  const { answer, complete, speak } = await caseOf({ experts: true });
  await complete();
  await speak();
  await answer('expert-meeting', { state: 'to-be-decided' });
  await answer('to-be-decided', { state: 'decided' });
  expect(machine).toMatchGolden('golden/river-approval.history.txt');
});
