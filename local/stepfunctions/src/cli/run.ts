import { startEngine, TravellingClock, type Engine } from '../index.ts';
import { httpInvoker } from '../integrations/lambda-http.ts';
import { loadConnections } from '../integrations/http/connections.ts';
import { loadMocks } from '../mocks/load.ts';
import { reasonOf } from './reason.ts';
import { version } from '../version.ts';
import { clockCommand } from './clock.ts';
import { settingsFrom, usage, type Settings } from './settings.ts';

const start = ({
  data,
  port,
  host,
  lambdaEndpoint,
  mocks,
  unmatched,
  connections,
  ...rest
}: Settings): Promise<Engine> =>
  startEngine({
    dataDir: data,
    ...{ port, host },
    ...{ clock: new TravellingClock(), movable: true },
    invoke: httpInvoker(lambdaEndpoint),
    ...(rest.dynamodbEndpoint !== undefined && { dynamodbEndpoint: rest.dynamodbEndpoint }),
    ...(rest.endpoints && { endpoints: rest.endpoints }),
    ...(rest.objects !== undefined && { objects: rest.objects }),
    ...(connections !== undefined && { connections: loadConnections(connections) }),
    ...((mocks ?? unmatched) !== undefined && {
      mocks: { ...(mocks === undefined ? { file: {} } : loadMocks(mocks)), ...(unmatched && { unmatched }) },
    }),
    ...(rest.region !== undefined && { region: rest.region }),
    ...(rest.account !== undefined && { account: rest.account }),
  });

/** The engine as a command: one line says where it is, one line why it is not. */
export const run = async (argv: readonly string[]): Promise<void> => {
  try {
    const settings = settingsFrom(argv);
    if (settings.help) return void process.stdout.write(usage);
    if (settings.version) return console.log(version());
    if (settings.clock) return console.log(await clockCommand(settings.clock, settings));
    const engine = await start(settings);
    console.log(`Step Functions on ${engine.url}, data in ${settings.data}`);
    endWith(engine);
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
};

/** Ends cleanly on a signal, once; a second one while it closes changes nothing. */
const endWith = (engine: Engine): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void engine.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(reasonOf(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(stop);
};

/**
 * npm and npx pass a signal on to the shell they run a command in, and where that is dash it dies without a word to us:
 * the port would stay taken by a process nobody sees. Only a change of parent tells.
 */
const whenOrphaned = (stop: () => void): void => {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
};
