import type { JWK } from 'jose';
import type { Disposer } from './disposer.ts';
import { openClock, type ClockStart, type RuntimeClock } from './clock.ts';
import { openDataDirectory, type DataDirectory } from './data-directory.ts';
import { chooseDatabase, startDatabase } from './dynamodb/database.ts';
import { openDoor } from './dynamodb/door.ts';
import { issuerKey } from './gateway/issuer.ts';
import { openGateway, type Gateway } from './gateway/server.ts';
import { choosePort, vacantPort } from './ports.ts';
import type { Settings } from './settings.ts';
import { readAssembly } from './template/assembly.ts';
import { planOf, type Plan } from './template/plan.ts';

/** What everything else stands on. */
export interface Infrastructure {
  readonly directory: DataDirectory;
  readonly clock: RuntimeClock;
  readonly gateway: Gateway;
  /** What tokens are signed with. */
  readonly key: JWK;
  /** Where the runtime itself speaks to the database, and where it says that others may. */
  readonly dynamodb: { readonly direct: string; readonly door: string };
  readonly plan: Plan;
  /** Rejects when the database ends by itself. */
  readonly ended: Promise<never>;
}

export const startInfrastructure = async (
  settings: Omit<Settings, 'clockStart'> & { readonly clockStart?: ClockStart },
  synthesised: Promise<string>,
  disposer: Disposer,
): Promise<Infrastructure> => {
  const directory = disposer.add(openDataDirectory(settings.dataDirectory), (opened) => opened.close());
  const clock = await openClock(directory, settings.clockStart);
  const parts = [
    openGatewayAt(settings, directory).then((gateway) => disposer.add(gateway, (opened) => opened.close())),
    openDatabase(settings, directory).then((database) => disposer.add(database, (opened) => opened.close())),
    synthesised.then(readAssembly),
    issuerKey(directory),
  ] as const;
  // All of them first, so that none is still starting when another's failure is closed after.
  await Promise.allSettled(parts);
  const [gateway, { dynamodb, ended }, assembly, key] = await Promise.all(parts);
  return { directory, clock, gateway, key, dynamodb, ended, plan: planOf(assembly, gateway.origin) };
};

const openGatewayAt = async (
  { ports }: Pick<Settings, 'ports'>,
  { before }: DataDirectory,
): Promise<Gateway> => openGateway(await vacantPort(await choosePort(ports.api, before?.api)));

/** The same at every start of a process, like the host. */
let hiddenPort: number | undefined;

const openDatabase = async (settings: Omit<Settings, 'clockStart'>, { path, before }: DataDirectory) => {
  const { ports, database, dynamodbEndpoint } = settings;
  if (dynamodbEndpoint === undefined) {
    const name = chooseDatabase(path, database);
    const server = await startDatabase(name, path, hiddenPort ?? 0);
    hiddenPort = Number(new URL(server.endpoint).port);
    try {
      const door = await openDoor(
        server.endpoint,
        await vacantPort(await choosePort(ports.dynamodb, before?.dynamodb)),
      );
      const close = async () => {
        await door.close();
        await server.close();
      };
      return { dynamodb: { direct: server.endpoint, door: door.endpoint }, ended: server.ended, close };
    } catch (error) {
      await server.close();
      throw error;
    }
  }
  const never = new Promise<never>(() => {});
  const dynamodb = { direct: dynamodbEndpoint, door: dynamodbEndpoint };
  return { dynamodb, ended: never, close: () => Promise.resolve() };
};
