import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { machinesOf } from '../constructs/machines.ts';
import { published } from '../names.ts';
import type { Parameters } from '../parameters.ts';

/** What tells the operators: it can be changed and removed without touching anything that works. */
export class WatchStack extends Stack {
  constructor(scope: Construct, { name }: Parameters) {
    super(scope, `${name}-Watch`, { description: 'Liban: what tells the operators' });
    new Alarms(this, 'Alarms', {
      deadLetters: published(this, name, 'Data', 'dead-letters'),
      deadMessages: published(this, name, 'Data', 'dead-messages'),
      streamFunction: published(this, name, 'Work', 'stream-function'),
      retriesFunction: published(this, name, 'Work', 'retries-function'),
      sendingFunctions: {
        first: published(this, name, 'Work', 'first-attempts-function'),
        later: published(this, name, 'Work', 'webhooks-function'),
      },
      firstAttempts: published(this, name, 'Data', 'first-attempts'),
      retries: published(this, name, 'Data', 'retries'),
      sweepFunctions: {
        channels: published(this, name, 'Work', 'channels-function'),
        deadlines: published(this, name, 'Work', 'deadlines-function'),
        entitlements: published(this, name, 'Work', 'entitlements-function'),
        retention: published(this, name, 'Work', 'retention-function'),
      },
      httpApi: published(this, name, 'Api', 'http-api'),
      machines: machinesOf(this, name),
    });
  }
}
