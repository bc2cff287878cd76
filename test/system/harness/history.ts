import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { RunningInstance } from './instance.ts';

/** Everything the engine wrote down of an execution, with its data, as one text. */
export const historyOf = async (
  { endpoints }: RunningInstance,
  machine: string,
  name: string,
): Promise<string> => {
  const client = new SFNClient({
    endpoint: endpoints.stepFunctions,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { events } = await client.send(
    new GetExecutionHistoryCommand({
      executionArn: `arn:aws-cn:states:cn-north-1:000000000000:execution:Liban-${machine}:${name}`,
      maxResults: 1_000,
    }),
  );
  client.destroy();
  return JSON.stringify(events);
};
