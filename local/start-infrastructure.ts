import type { Disposer } from './disposer.ts';
import { openClock, type RuntimeClock } from './clock.ts';
import { openDataDirectory, type DataDirectory } from './data-directory.ts';
import { chooseDatabase, startDatabase } from './dynamodb/database.ts';
import { openGateway, type Gateway } from './gateway/server.ts';
import { choosePort, vacantPort } from './ports.ts';
import type { Settings } from './settings.ts';
import { readAssembly } from './template/assembly.ts';
import { planOf, type Plan } from './template/plan.ts';
import { synthesise, type App } from './template/synth.ts';

/** What everything else stands on. */
export interface Infrastructure {
  readonly directory: DataDirectory;
  readonly clock: RuntimeClock;
  readonly gateway: Gateway;
  readonly dynamodb: string;
  readonly plan: Plan;
  /** Rejects when the database ends by itself. */
  readonly ended: Promise<never>;
}

export const startInfrastructure = async (
  settings: Settings,
  app: App,
  disposer: Disposer,
): Promise<Infrastructure> => {
  const directory = disposer.add(openDataDirectory(settings.dataDirectory), (opened) => opened.close());
  const clock = openClock(directory, settings.clockStart);
  // Awaited together, so that none is still starting when another's failure is closed after.
  const [gateway, dynamodb, assembly] = await Promise.allSettled([
    openGatewayAt(settings, directory),
    openDatabase(settings, directory),
    synthesise(app).then(readAssembly),
  ]);
  if (gateway.status === 'fulfilled') disposer.add(gateway.value, (opened) => opened.close());
  if (dynamodb.status === 'fulfilled') disposer.add(dynamodb.value, (opened) => opened.close());
  for (const part of [gateway, dynamodb, assembly]) if (part.status === 'rejected') throw part.reason;
  if (gateway.status === 'rejected' || dynamodb.status === 'rejected' || assembly.status === 'rejected') {
    throw new Error('unreachable: a rejection was thrown above');
  }
  return {
    directory,
    clock,
    gateway: gateway.value,
    dynamodb: dynamodb.value.endpoint,
    ended: dynamodb.value.ended,
    plan: planOf(assembly.value, gateway.value.origin),
  };
};

const openGatewayAt = async ({ ports }: Settings, { before }: DataDirectory): Promise<Gateway> =>
  openGateway(await vacantPort(await choosePort(ports.api, before?.api)));

const openDatabase = async (settings: Settings, { path, before }: DataDirectory) => {
  const { ports, database, dynamodbEndpoint } = settings;
  if (dynamodbEndpoint === undefined) {
    const name = chooseDatabase(path, database);
    return startDatabase(name, path, await choosePort(ports.dynamodb, before?.dynamodb));
  }
  const never = new Promise<never>(() => {});
  return { endpoint: dynamodbEndpoint, ended: never, close: () => Promise.resolve() };
};
