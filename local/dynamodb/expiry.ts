import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  paginateScan,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { InFlight, type Part } from '../idle.ts';
import type { Clock } from '@liban/stepfunctions';
import type { TablePlan } from './tables.ts';

/** DynamoDB promises deletion within a few days; readers look at the attribute themselves. */
const everyMs = 24 * 3_600_000;
/** What expires does so by the machine's time: on a journey of years it is not looked for each day anew. */
const restMs = 3_600_000;

export interface Expiry extends Part {
  close(): Promise<void>;
}

/**
 * Deletes what has expired, once a day of the runtime's clock. By the machine's time, as on AWS, which is also what
 * `expiresAt` is written in: a journey into the future takes nothing away that is still needed.
 */
export const startExpiry = (
  client: DynamoDBClient,
  tables: readonly TablePlan[],
  clock: Clock,
  report: (error: unknown) => void,
): Expiry => {
  const work = new InFlight();
  let cancel = () => {};
  let looked = -restMs;
  const sweep = async (): Promise<void> => {
    appoint();
    if (performance.now() - looked < restMs) return;
    looked = performance.now();
    for (const table of tables) {
      const expiry = table.properties.TimeToLiveSpecification;
      if (expiry?.Enabled === true) await deleteExpired(client, table, expiry.AttributeName, Date.now());
    }
  };
  const appoint = () => {
    cancel = clock.at(clock.now() + everyMs, () => void work.track(sweep).catch(report));
  };
  appoint();
  return {
    get busy() {
      return work.busy;
    },
    idle: () => work.idle(),
    close: async () => {
      cancel();
      await work.idle();
    },
  };
};

const deleteExpired = async (
  client: DynamoDBClient,
  { name, properties }: TablePlan,
  attribute: string,
  now: number,
): Promise<void> => {
  const keys = properties.KeySchema.map(({ AttributeName }) => AttributeName);
  const aliases = Object.fromEntries([attribute, ...keys].map((each, index) => [`#a${index}`, each]));
  const condition = {
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1_000)) }, ':zero': { N: '0' } },
  };
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      FilterExpression: '#a0 BETWEEN :zero AND :now',
      ProjectionExpression: keys.map((_, index) => `#a${index + 1}`).join(', '),
      ExpressionAttributeNames: aliases,
      ...condition,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const Key of Items) await deleteIfStillExpired(client, name, Key, attribute, condition);
  }
};

const deleteIfStillExpired = async (
  client: DynamoDBClient,
  TableName: string,
  Key: Record<string, AttributeValue>,
  attribute: string,
  condition: { ExpressionAttributeValues: Record<string, AttributeValue> },
): Promise<void> => {
  try {
    await client.send(
      new DeleteItemCommand({
        TableName,
        Key,
        ConditionExpression: '#a0 BETWEEN :zero AND :now',
        ExpressionAttributeNames: { '#a0': attribute },
        ...condition,
      }),
    );
  } catch (error) {
    // Somebody gave it a longer life in the meantime.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
