import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { describe, expect, it } from 'vitest';
import { execution } from './execution.ts';

const ask = 'Does the endpoint take what it missed?';
const input = { recipient: { kind: 'partner', id: 'pt_1' }, version: 3 };
// Its message is the moment of the next attempt.
const failed = lambdaError('NotDelivered', '2026-03-02T01:00:05.000Z');

describe('webhook-catch-up', () => {
  it('costs one transition for a page that is taken', async () => {
    const run = await execution('webhook-catch-up', input, { mocks: { [ask]: [lambda({ sent: 25 })] } });
    expect(run).toHaveSucceeded({ sent: 25 });
    expect(run.transitions).toBe(1);
  });

  it('waits where it stands, and goes on with the same page: the recorded history', async () => {
    const mocks = { [ask]: [failed, lambda({ sent: 3 })] };
    const run = await execution('webhook-catch-up', input, { mocks });
    await run.advance('PT1M');
    expect(run).toHaveSucceeded({ sent: 3 });
    expect(run.calls(ask)).toHaveLength(2);
    expect(run).toMatchGolden('golden/webhook-catch-up.history.txt');
  });

  it('outlives breakdowns of its function', async () => {
    const mocks = { [ask]: [lambdaError('Error', 'broken'), lambda({ sent: 1 })] };
    const run = await execution('webhook-catch-up', input, { mocks });
    await run.advance('PT1M');
    expect(run).toHaveSucceeded({ sent: 1 });
  });
});
