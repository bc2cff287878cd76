import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { findJava, isFetched, startDynamoDbLocal } from './dynamodb-local.ts';
import { findDynoxide, startDynoxide } from './dynoxide.ts';
import type { DynamoDbServer } from './server.ts';

export const databaseNames = ['dynoxide', 'dynamodb-local'] as const;
export type DatabaseName = (typeof databaseNames)[number];

interface Database {
  /** What it keeps in a data directory. */
  readonly place: string;
  isHere(): boolean;
  start(place: string, port: number): Promise<DynamoDbServer>;
}

/** In the order in which they are taken (docs/adr/0018). */
const databases: Readonly<Record<DatabaseName, Database>> = {
  dynoxide: {
    place: 'dynamodb.sqlite',
    isHere: () => findDynoxide() !== undefined,
    start: startDynoxide,
  },
  'dynamodb-local': {
    place: 'dynamodb-local',
    isHere: () => isFetched() && findJava() !== undefined,
    start: startDynamoDbLocal,
  },
};

/**
 * The database for a data directory: the one whose data lies there, else the one asked for, else the first there is.
 * @throws StartProblem that says what to run when there is none.
 */
export const chooseDatabase = (
  directory: string,
  wanted: DatabaseName | undefined,
  isHere = (name: DatabaseName) => databases[name].isHere(),
): DatabaseName => {
  const kept = databaseNames.find((name) => existsSync(join(directory, databases[name].place)));
  if (kept !== undefined && wanted !== undefined && kept !== wanted)
    throw new StartProblem(
      `What is in ${directory} was kept by ${kept}, not ${wanted}: choose another DATA_DIR, or no DATABASE.`,
    );
  const name = kept ?? wanted ?? databaseNames.find((one) => isHere(one));
  if (name === undefined) throw new StartProblem(noDatabase());
  if (!isHere(name)) throw new StartProblem(`There is no ${name} here. ${noDatabase()}`);
  return name;
};

export const startDatabase = (name: DatabaseName, directory: string, port: number): Promise<DynamoDbServer> =>
  databases[name].start(resolve(directory, databases[name].place), port);

/** DynamoDB Local has a licence that one must agree to, so that it is never fetched unasked. */
const noDatabase = (): string => {
  const dynoxide = 'put `dynoxide` on the PATH (https://github.com/nubo-db/dynoxide)';
  const amazons = "`npm run dynamodb-local` once, which fetches Amazon's DynamoDB Local";
  const any = 'or set DYNAMODB_ENDPOINT to any DynamoDB';
  return findJava() === undefined
    ? `No database for this machine: ${dynoxide}, or install Java and run ${amazons}, ${any}.`
    : `No database for this machine: run ${amazons}, or ${dynoxide}, ${any}.`;
};
