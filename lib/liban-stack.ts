import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { api } from '../functions/routes.ts';
import { HttpApi } from './constructs/http-api.ts';
import { nodeFunction } from './constructs/node-function.ts';
import { Outbox } from './constructs/outbox.ts';
import { arnPrefix, StateMachines } from './constructs/state-machines.ts';
import { StoppedExecutions } from './constructs/stopped-executions.ts';
import { Storage } from './constructs/storage.ts';
import { grant, needs, schedules, taskDomains, type Need } from './domains.ts';
import type { Parameters } from './parameters.ts';

/** The whole platform: what each part is stands in its construct, what each domain needs in `domains.ts`. */
export class LibanStack extends Stack {
  constructor(scope: Construct, parameters: Parameters) {
    super(scope, parameters.stackName, { description: 'Liban: a city keeps its promises' });
    const { logRetentionDays } = parameters;
    const storage = new Storage(this, 'Storage', parameters);
    const http = new HttpApi(this, 'Http', parameters);
    const environment = {
      TABLE_NAME: storage.table.tableName,
      SECRETS_TABLE_NAME: storage.secrets.tableName,
      RECORDS_TABLE_NAME: storage.records.tableName,
      STATE_MACHINES: arnPrefix(this),
      ALLOW_LOOPBACK_WEBHOOKS: parameters.allowLoopbackWebhooks ? 'yes' : 'no',
    };
    const create = (entry: string, description: string, wanted: readonly Need[], timeout?: Duration) => {
      const name = entry
        .replace(/^functions\//, '')
        .replace(/\.ts$/, '')
        .replaceAll('/', '-');
      const created = nodeFunction(this, name, {
        entry,
        description,
        environment,
        logRetentionDays,
        ...(timeout && { timeout }),
      });
      for (const need of wanted) grant[need](created, storage);
      return created;
    };

    for (const [domain, table] of Object.entries(api)) {
      http.serve(
        domain,
        create(`functions/${domain}/api.ts`, `${domain}: the API`, needs[domain]?.api ?? []),
        table,
      );
    }
    const tasks = Object.fromEntries(
      taskDomains.map((domain) => [
        taskPlaceholder(domain),
        create(
          `functions/${domain}/tasks.ts`,
          `${domain}: the tasks of its state machines`,
          needs[domain]?.tasks ?? [],
          Duration.minutes(1),
        ),
      ]),
    );
    new StateMachines(this, 'StateMachines', { logRetentionDays, tasks, schedules });
    new StoppedExecutions(this, 'StoppedExecutions', {
      handler: create(
        'functions/operations/stopped.ts',
        'operations: says on a case that its execution stopped',
        needs['operations']?.events ?? [],
      ),
    });
    const outbox = create(
      'functions/effects/stream.ts',
      'effects: carried out from the stream',
      needs['effects']?.stream ?? [],
    );
    const { deadLetters } = new Outbox(this, 'Outbox', { table: storage.table, handler: outbox });

    new CfnOutput(this, 'ApiUrl', { value: http.url });
    new CfnOutput(this, 'DeadLetters', { value: deadLetters.queueUrl });
  }
}

/** `joint-installations` → `JointInstallationsTasks`, the name a definition calls. */
const taskPlaceholder = (domain: string): string =>
  `${domain.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Tasks`;
