import { Duration, Stack } from 'aws-cdk-lib';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { outbox } from '../../functions/platform/outbox/limits.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import { published } from '../names.ts';

export interface OutboxProps {
  readonly name: string;
  readonly table: ITable;
  readonly handler: IFunction;
  /** Of a table that was restored. */
  readonly stream: string | undefined;
}

/** From the table's stream to the function that carries effects out (docs/adr/0002). */
export class Outbox extends Construct {
  constructor(scope: Construct, id: string, { name, table, handler, stream }: OutboxProps) {
    super(scope, id);
    const { tableName, encryptionKey } = table;
    const streaming = Table.fromTableAttributes(this, 'Table', {
      tableName,
      tableStreamArn: stream ?? published(this, name, 'Data', 'table-stream'),
      ...(encryptionKey && { encryptionKey }),
    });
    const queue = { service: 'sqs', resource: published(this, name, 'Data', 'dead-letters') };
    const deadLetters = Queue.fromQueueArn(this, 'DeadLetters', Stack.of(this).formatArn(queue));
    handler.addEventSource(
      new DynamoEventSource(streaming, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 250,
        // With more, Lambda keeps the order of an item only (AWS: "Using AWS Lambda with Amazon DynamoDB"), and a
        // recipient's events are many items. The function takes a batch side by side by itself (docs/adr/0026).
        parallelizationFactor: 1,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // Not by the number of tries, which a table that is throttled for a minute uses up. The stream keeps 24 hours.
        maxRecordAge: Duration.hours(12),
        onFailure: new SqsDlq(deadLetters),
        // Only new effects: what the function itself writes to them must not call it again.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.isEqual('EFFECT') } } },
          }),
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(keyOf(outbox, '')) } } },
          }),
        ],
      }),
    );
  }
}
