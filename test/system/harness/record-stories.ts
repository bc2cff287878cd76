import { mkdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { storyOf } from '../../../scripts/release/history.ts';
import type { RunningInstance } from './instance.ts';

/** A sweep that a schedule began says what all of them say. */
const bySchedule = /^StateMachines/;
const sweeps = 3;

/** Writes down how executions of this instance went, one file each: `npm run release` takes of them what it keeps. */
export const recordStories = async ({ endpoints }: RunningInstance, folder: string): Promise<void> => {
  const client = new SFNClient({
    endpoint: endpoints.stepFunctions,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  mkdirSync(folder, { recursive: true });
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
  for (const { stateMachineArn, name = '' } of stateMachines) {
    const machine = name.replace(/^Liban-/, '');
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'SUCCEEDED', maxResults: 1_000 }),
    );
    const scheduled = executions.filter((one) => bySchedule.test(one.name ?? '')).slice(0, sweeps);
    const others = executions.filter((one) => !bySchedule.test(one.name ?? ''));
    for (const { executionArn = '' } of [...others, ...scheduled]) {
      const story = await storyOf(client, machine, executionArn);
      if (story) writeFileSync(`${folder}/${machine}.${randomUUID()}.json`, JSON.stringify(story));
    }
  }
  client.destroy();
};
