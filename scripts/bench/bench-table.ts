import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lazy } from '../../functions/common/lazy.ts';
import { materialiseTables, tablesOf } from '../../local/dynamodb/tables.ts';
import { readAssembly } from '../../local/template/assembly.ts';
import { localParameters } from '../../local/template/parameters.ts';
import { planOf } from '../../local/template/plan.ts';
import { synthesise } from '../../local/template/synth.ts';

const root = join(import.meta.dirname, '../..');

const described = lazy(async () => {
  const app = { root, entry: 'lib/app.ts', environment: localParameters };
  const tables = tablesOf(planOf(await readAssembly(await synthesise(app)), 'http://localhost'));
  const table = tables.find(({ properties }) => properties.GlobalSecondaryIndexes.length > 0);
  if (!table) throw new Error('The app describes no table with indexes');
  return table;
});

/** The platform's table as the CDK app describes it, indexes and all, under a name of the bench. */
export const benchTable = async (client: DynamoDBClient, name: string): Promise<void> =>
  materialiseTables(client, [{ ...(await described()), name }]);
