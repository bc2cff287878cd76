import type { Run } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

let machine: Run;

const day = 24 * 3_600_000;
const input = { projectId: 'pj_1', stage: 'construction' };

/** The stage as its tasks see it: each look keeps the newest token, and hands over as its execution asks. */
const stageOf = async () => {
  const tokens: string[] = [];
  const handedOn: unknown[] = [];
  machine = await execution('project-stage', input, {
    tasks: {
      advance: ({ token }) => void tokens.push(String(token)),
      'hand-on': ({ execution }) => {
        handedOn.push(execution);
        return { run: 2 };
      },
    },
  });
  return { tokens, handedOn, answer: (state: string) => machine.succeed(tokens.at(-1) ?? '', { state }) };
};

it('costs two transitions for each look, however many steps it asks at once', async () => {
  const { tokens, answer } = await stageOf();
  await answer('changed');
  await answer('changed');
  await answer('ended');
  expect(tokens).toHaveLength(3);
  expect(machine).toHaveSucceeded({ ...input, state: 'ended' });
  expect(machine.transitions).toBe(2 * 3 + 1);
});

it('looks again at whatever an order of the stage answers', async () => {
  const { tokens } = await stageOf();
  await machine.succeed(tokens.at(-1) ?? '', { orderId: 'or_1', status: 'met' });
  expect(tokens).toHaveLength(2);
  expect(machine.status).toBe('RUNNING');
});

it('ends when the project is cancelled', async () => {
  const { answer } = await stageOf();
  await answer('cancelled');
  expect(machine).toHaveSucceeded({ ...input, state: 'cancelled' });
});

it('takes no time for an opinion: after 90 days in which nothing happened the next execution takes over', async () => {
  const { tokens, handedOn } = await stageOf();
  await machine.advance(89 * day);
  expect(machine.status).toBe('RUNNING');
  await machine.advance(2 * day);
  expect(tokens).toHaveLength(1);
  expect(handedOn).toEqual(['one']);
  expect(machine).toHaveSucceeded({ ...input, state: 'handed-on' });
  expect(machine).toMatchGolden('golden/project-stage-handed-on.history.txt');
});

it('hands a long stage on after half a year, well within the year that an execution lives', async () => {
  const { handedOn, answer } = await stageOf();
  for (let looks = 0; looks < 3; looks += 1) {
    await machine.advance(61 * day);
    expect(handedOn).toEqual([]);
    await answer('changed');
  }
  expect(handedOn).toEqual(['one']);
  expect(machine).toHaveSucceeded();
});

it('hands on after a thousand looks, well within the events that an execution may have', async () => {
  const { tokens, handedOn, answer } = await stageOf();
  for (let looks = 0; looks < 999; looks += 1) await answer('changed');
  expect(handedOn).toEqual([]);
  await answer('changed');
  expect(tokens).toHaveLength(1_000);
  expect(handedOn).toEqual(['one']);
  expect(machine).toHaveSucceeded({ ...input, state: 'handed-on' });
});

it('tries a look again that broke down', async () => {
  let tries = 0;
  machine = await execution('project-stage', input, {
    tasks: {
      advance: () => {
        tries += 1;
        if (tries < 3) throw new Error('nobody is that department yet');
      },
    },
  });
  await machine.advance(3_600_000);
  expect(tries).toBe(3);
  expect(machine.status).toBe('RUNNING');
});

it('has the history that was recorded', async () => {
  const { answer } = await stageOf();
  await answer('changed');
  await answer('ended');
  expect(machine).toMatchGolden('golden/project-stage.history.txt');
});
