import { Stack } from 'aws-cdk-lib';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { published } from '../names.ts';

export interface OutboxProps {
  readonly name: string;
  readonly table: ITable;
  readonly handler: IFunction;
}

/** From the table's stream to the function that carries effects out (docs/adr/0002). */
export class Outbox extends Construct {
  constructor(scope: Construct, id: string, { name, table, handler }: OutboxProps) {
    super(scope, id);
    const { tableName, encryptionKey } = table;
    const streaming = Table.fromTableAttributes(this, 'Table', {
      tableName,
      tableStreamArn: published(this, name, 'Data', 'table-stream'),
      ...(encryptionKey && { encryptionKey }),
    });
    const queue = { service: 'sqs', resource: published(this, name, 'Data', 'dead-letters') };
    const deadLetters = Queue.fromQueueArn(this, 'DeadLetters', Stack.of(this).formatArn(queue));
    handler.addEventSource(
      new DynamoEventSource(streaming, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 4,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(deadLetters),
        // Only new effects: what the function itself writes to them must not call it again.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.isEqual('EFFECT') } } },
          }),
        ],
      }),
    );
  }
}
