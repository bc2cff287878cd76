import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Backups } from '../constructs/backups.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { ObjectStores } from '../constructs/object-stores.ts';
import { ExecutionsKey } from '../constructs/executions-key.ts';
import { CallerKey } from '../constructs/caller-key.ts';
import { Queues } from '../constructs/queues.ts';
import { Storage } from '../constructs/storage.ts';
import { publish } from '../names.ts';
import type { Parameters } from '../parameters.ts';

/** What must survive: the tables, the buckets, their keys, and the queues of what waits and of what nobody could take. */
export class DataStack extends Stack {
  constructor(scope: Construct, parameters: Parameters) {
    const { name, keepData, restored } = parameters;
    super(scope, `${name}-Data`, {
      description: 'Liban: what must survive',
      terminationProtection: keepData,
    });
    const storage = new Storage(this, 'Storage', parameters);
    const { table, key, records, secrets, secretsKey, personKeys, personKeysKey, erasures, budgets } =
      storage;
    const objects = new ObjectStores(this, 'Objects', parameters);
    const { queue, messages } = new DeadLetters(this, 'DeadLetters', parameters);
    const { firstAttempts, retries } = new Queues(this, 'Queues', { keepData, deadMessages: messages });
    const executions = new ExecutionsKey(this, 'Executions', parameters);
    const callers = new CallerKey(this, 'Callers', parameters);
    if (keepData) new Backups(this, 'Backups', { storage, objects, parameters });
    publish(this, name, 'Data', {
      table: restored.table ?? table.tableName,
      'table-stream': restored['table-stream'] ?? table.tableStreamArn ?? '',
      'table-key': key.keyArn,
      records: restored.records ?? records.tableName,
      secrets: restored.secrets ?? secrets.tableName,
      'secrets-key': secretsKey.keyArn,
      'person-keys': restored['person-keys'] ?? personKeys.tableName,
      'person-keys-key': personKeysKey.keyArn,
      erasures: restored.erasures ?? erasures.tableName,
      files: objects.files.bucketName,
      archives: objects.archives.bucketName,
      imports: objects.imports.bucketName,
      'objects-key': objects.key.keyArn,
      'executions-key': executions.key.keyArn,
      'caller-key': callers.secret.secretArn,
      budgets: budgets.tableName,
      'dead-letters': queue.queueName,
      'dead-messages': messages.queueName,
      'first-attempts': firstAttempts.queueName,
      'first-attempts-url': firstAttempts.queueUrl,
      retries: retries.queueName,
      'retries-url': retries.queueUrl,
    });
    new CfnOutput(this, 'DeadLettersUrl', { value: queue.queueUrl });
    new CfnOutput(this, 'DeadMessagesUrl', { value: messages.queueUrl });
  }
}
