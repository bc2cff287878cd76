import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { machinesOf } from '../constructs/machines.ts';
import { published } from '../names.ts';
import type { Parameters } from '../parameters.ts';
import { Alarms } from '../watch/alarms.ts';
import { overview } from '../watch/overview.ts';
import type { Names } from '../watch/watched.ts';

/** What tells the operators: it can be changed and removed without touching anything that works. */
export class WatchStack extends Stack {
  constructor(scope: Construct, { name, alarmTopics, accountConcurrency }: Parameters) {
    super(scope, `${name}-Watch`, { description: 'Liban: what tells the operators' });
    const names: Names = {
      app: name,
      deadLetters: published(this, name, 'Data', 'dead-letters'),
      deadMessages: published(this, name, 'Data', 'dead-messages'),
      streamFunction: published(this, name, 'Work', 'stream-function'),
      firstAttempts: published(this, name, 'Data', 'first-attempts'),
      retries: published(this, name, 'Data', 'retries'),
      table: published(this, name, 'Data', 'table'),
      records: published(this, name, 'Data', 'records'),
      httpApi: published(this, name, 'Api', 'http-api'),
      machines: machinesOf(this, name),
      accountConcurrency,
    };
    const { all } = new Alarms(this, 'Alarms', { names, topics: alarmTopics });
    overview(this, names, all);
  }
}
