import {
  GetExecutionHistoryCommand,
  SFNClient,
  type GetExecutionHistoryCommandInput,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { Executions } from '../../../../functions/services/operations/executions.ts';

const sfn = mockClient(SFNClient);
afterAll(() => sfn.restore());

/** A history of so many events, as Step Functions pages it from either end. */
const withEvents = (count: number) =>
  sfn
    .on(GetExecutionHistoryCommand)
    .callsFake(({ reverseOrder, maxResults = 100, nextToken }: GetExecutionHistoryCommandInput) => {
      const ids = Array.from({ length: count }, (_, n) => n + 1);
      const from = Number(nextToken ?? 0);
      const page = (reverseOrder ? ids.toReversed() : ids).slice(from, from + maxResults);
      return {
        events: page.map((id) => ({ id })),
        ...(from + maxResults < count && { nextToken: String(from + maxResults) }),
      };
    });
beforeEach(() => void sfn.reset());

const after = async (number: number) => {
  const { events, more } = await new Executions(
    new SFNClient({}),
    (name) => `arn:aws-cn:states:r:1:stateMachine:Liban-${name}`,
  ).eventsAfter('entitlement:en_1', number);
  return {
    ids: events.map(({ id }) => id),
    more,
    requests: sfn.commandCalls(GetExecutionHistoryCommand).length,
  };
};

it('reads a young history from its beginning, and says that there is more', async () => {
  withEvents(3);
  expect(await after(0)).toEqual({ ids: [1, 2, 3], more: false, requests: 1 });
  sfn.resetHistory();
  expect(await after(2)).toEqual({ ids: [3], more: false, requests: 1 });
  sfn.resetHistory();
  expect(await after(3)).toEqual({ ids: [], more: false, requests: 1 });
});

it('says that there is more where a page ends', async () => {
  withEvents(1_500);
  expect(await after(998)).toEqual({ ids: [999, 1_000], more: true, requests: 1 });
});

it('asks for what is new of a long history by one request, however long it is', async () => {
  withEvents(24_000);
  expect(await after(23_998)).toEqual({ ids: [23_999, 24_000], more: false, requests: 1 });
  sfn.resetHistory();
  const { ids, requests } = await after(22_500);
  expect([ids[0], ids.at(-1), requests]).toEqual([22_501, 24_000, 2]);
});
