import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { Storage } from '../constructs/storage.ts';
import { publish } from '../names.ts';
import type { Parameters } from '../parameters.ts';

/** What must survive: the tables, their keys, and the queue of what nobody could take. */
export class DataStack extends Stack {
  constructor(scope: Construct, parameters: Parameters) {
    const { name, keepData } = parameters;
    super(scope, `${name}-Data`, {
      description: 'Liban: what must survive',
      terminationProtection: keepData,
    });
    const storage = new Storage(this, 'Storage', parameters);
    const { table, key, records, secrets, secretsKey, personKeys, personKeysKey, erasures, budgets } =
      storage;
    const { queue } = new DeadLetters(this, 'DeadLetters', parameters);
    publish(this, name, 'Data', {
      table: table.tableName,
      'table-stream': table.tableStreamArn ?? '',
      'table-key': key.keyArn,
      records: records.tableName,
      secrets: secrets.tableName,
      'secrets-key': secretsKey.keyArn,
      'person-keys': personKeys.tableName,
      'person-keys-key': personKeysKey.keyArn,
      erasures: erasures.tableName,
      budgets: budgets.tableName,
      'dead-letters': queue.queueName,
    });
    new CfnOutput(this, 'DeadLettersUrl', { value: queue.queueUrl });
  }
}
