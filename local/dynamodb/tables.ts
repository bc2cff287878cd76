import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
  type CreateTableCommandInput,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { region } from '../names.ts';
import { StartProblem } from '../start-problem.ts';
import { table } from '../template/kinds/table.ts';
import type { Plan, Planned } from '../template/plan.ts';
import { unsigned } from './unsigned.ts';
import type * as z from 'zod';

export type TablePlan = Planned<z.output<(typeof table)['properties']>>;

export const tablesOf = (plan: Plan): readonly TablePlan[] => plan.of(table);

export const dynamoDbClient = (endpoint: string): DynamoDBClient =>
  unsigned(
    new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  );

/** Creates the tables that are missing, and refuses to go on with one that is not what the template says. */
export const materialiseTables = async (
  client: DynamoDBClient,
  tables: readonly TablePlan[],
): Promise<void> => {
  for (const plan of tables) {
    const wanted = creation(plan);
    const existing = await describe(client, plan.name);
    if (existing === undefined) {
      await client.send(new CreateTableCommand(wanted));
      await waitUntilTableExists(
        { client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 1 },
        { TableName: plan.name },
      );
      continue;
    }
    const [is, shouldBe] = [shape(existing), shape(wanted)];
    if (is !== shouldBe) {
      throw new StartProblem(
        `Table ${plan.name} exists with another shape. Use another DATA_DIR, or move its items.\n` +
          `is        ${is}\nshould be ${shouldBe}`,
      );
    }
  }
};

const creation = ({ name, properties }: TablePlan): CreateTableCommandInput => ({
  TableName: name,
  KeySchema: properties.KeySchema,
  AttributeDefinitions: properties.AttributeDefinitions,
  BillingMode: 'PAY_PER_REQUEST',
  ...(properties.GlobalSecondaryIndexes.length > 0 && {
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection: {
        ProjectionType: Projection.ProjectionType,
        ...(Projection.NonKeyAttributes && { NonKeyAttributes: Projection.NonKeyAttributes }),
      },
    })),
  }),
  ...(properties.StreamSpecification && {
    StreamSpecification: {
      StreamEnabled: true,
      StreamViewType: properties.StreamSpecification.StreamViewType,
    },
  }),
});

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** What cannot differ between the template and the table, in one comparable text. */
const shape = (of: CreateTableCommandInput | TableDescription): string => {
  const keys = (schema: CreateTableCommandInput['KeySchema']) =>
    [...(schema ?? [])].map(({ AttributeName, KeyType }) => `${KeyType ?? ''} ${AttributeName ?? ''}`).sort();
  return JSON.stringify({
    keys: keys(of.KeySchema),
    attributes: (of.AttributeDefinitions ?? [])
      .map(({ AttributeName, AttributeType }) => `${AttributeName ?? ''} ${AttributeType ?? ''}`)
      .sort(),
    indexes: (of.GlobalSecondaryIndexes ?? [])
      .map(({ IndexName, KeySchema, Projection }) =>
        [
          IndexName,
          ...keys(KeySchema),
          Projection?.ProjectionType,
          ...[...(Projection?.NonKeyAttributes ?? [])].sort(),
        ].join(' '),
      )
      .sort(),
    stream: of.StreamSpecification?.StreamViewType ?? 'none',
  });
};
