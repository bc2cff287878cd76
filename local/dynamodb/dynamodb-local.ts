import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { programOnPath } from './programs.ts';
import { startServer, type DynamoDbServer } from './server.ts';

/** The package that carries Amazon's DynamoDB Local 1.25.1; of it only the `emulator` folder is used (docs/adr/0018). */
export const dynamoDbLocalPackage = {
  name: 'amplify-dynamodb-simulator',
  version: '2.9.30',
  integrity:
    'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==',
};

/** Where `npm run dynamodb-local` puts it. */
export const dynamoDbLocalFolder = join(
  import.meta.dirname,
  '../../node_modules/.cache/dynamodb-local',
  dynamoDbLocalPackage.version,
);

/** A Java that runs: on macOS there is a `java` that only says where to get one. */
export const findJava = (): string | undefined => {
  const java = programOnPath('java');
  return java !== undefined && spawnSync(java, ['-version']).status === 0 ? java : undefined;
};

export const isFetched = (): boolean => existsSync(join(dynamoDbLocalFolder, 'DynamoDBLocal.jar'));

/** Starts DynamoDB Local on a folder. */
export const startDynamoDbLocal = async (folder: string, wantedPort: number): Promise<DynamoDbServer> => {
  const java = findJava();
  if (java === undefined || !isFetched()) throw new Error('There is no DynamoDB Local on this machine');
  mkdirSync(folder, { recursive: true });
  return startServer(
    {
      name: 'DynamoDB Local',
      command: (_, port) => [
        java,
        '-Djava.library.path=./DynamoDBLocal_lib',
        '-jar',
        'DynamoDBLocal.jar',
        '-port',
        String(port),
        '-dbPath',
        folder,
        // It listens on every address, so that pages may find it: none is answered.
        '-cors',
        'http://nobody.invalid',
        // One database for every region and credential; nothing told to its makers.
        '-sharedDb',
        '-disableTelemetry',
      ],
      directory: dynamoDbLocalFolder,
      startLimitMs: 60_000,
    },
    wantedPort,
  );
};
