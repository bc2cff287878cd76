import { useClock } from '../functions/platform/clock.ts';
import type { Disposer } from './disposer.ts';
import { sesPath, smsPath } from './capture/protocol.ts';
import { openCapture, type Capture } from './capture/store.ts';
import { startExpiry } from './dynamodb/expiry.ts';
import { dynamoDbClient, materialiseTables, tablesOf } from './dynamodb/tables.ts';
import { watchWrites } from './dynamodb/writes.ts';
import { openEngine } from './engine.ts';
import { openBus, rulesOf, type Bus } from './events/bus.ts';
import type { Infrastructure } from './start-infrastructure.ts';
import { sharedEnvironment } from './functions/environment.ts';
import { functionsOf } from './functions/plan.ts';
import { openFunctions, type Functions } from './functions/runtime.ts';
import { fireOn } from './schedules/targets.ts';
import { machinesOf, materialiseMachines } from './machines.ts';
import { isQueue, mappingsOf } from './mappings/plan.ts';
import { startQueueMappings } from './mappings/queues.ts';
import { startStreamMappings } from './mappings/streams.ts';
import { bucketsOf } from './objects/plan.ts';
import { openScanner, scannedBuckets } from './objects/scanner.ts';
import { openObjectServer } from './objects/server.ts';
import { ObjectStore } from './objects/store.ts';
import { choosePort, vacantPort } from './ports.ts';
import { queuesOf } from './queues/plan.ts';
import { openQueues, type Queues } from './queues/store.ts';
import { openQuiet } from './schedules/quiet.ts';
import type { Durability } from '@liban/stepfunctions';
import { queuePath } from './template/kinds/queue.ts';

export interface Services {
  readonly functions: Functions;
  readonly queues: Queues;
  readonly capture: Capture;
  readonly bus: Bus;
  /** Where the engine listens, and the object store. */
  readonly stepFunctions: string;
  readonly objects: string;
  /** From now on takes up what waits: queues, schedules that were missed, what has expired. */
  begin(): Promise<void>;
}

export interface ServicesOptions {
  readonly root: string;
  /** 0 for any. */
  readonly ports: { readonly stepFunctions: number; readonly s3: number };
  readonly durability: Durability;
  readonly streams: 'on' | 'paused';
  readonly report: (error: unknown) => void;
}

/** Makes everything of the plan that acts, in the order in which each needs the other. */
export const startServices = async (
  infrastructure: Infrastructure,
  options: ServicesOptions,
  disposer: Disposer,
): Promise<Services> => {
  const {
    plan,
    directory,
    dynamodb: { direct: dynamodb },
    gateway,
    clock: runtimeClock,
  } = infrastructure;
  const { clock, parts } = runtimeClock;
  const { database } = directory;
  const { report } = options;

  const tables = disposer.add(dynamoDbClient(dynamodb), (client) => client.destroy());
  const tablePlans = tablesOf(plan);
  await materialiseTables(tables, tablePlans);
  const capture = openCapture(database, clock);
  const queues = openQueues(database, clock, queuesOf(plan));

  const objectStore = new ObjectStore(database, directory.path, () => clock.now());
  const objects = disposer.add(
    await openObjectServer(
      objectStore,
      await vacantPort(await choosePort(options.ports.s3, directory.before?.s3 || undefined)),
      report,
    ),
    (opened) => opened.close(),
  );

  // The functions are told where the engine is before it is there, since it calls them as soon as it is.
  const port = await vacantPort(
    await choosePort(options.ports.stepFunctions, directory.before?.stepFunctions),
  );
  const functionPlans = functionsOf(plan);
  Object.assign(
    process.env,
    sharedEnvironment(functionPlans, {
      dynamodb,
      stepFunctions: `http://127.0.0.1:${port}`,
      queues: `${gateway.origin}${queuePath}`,
      objects: objects.endpoint,
      ses: `${gateway.origin}${sesPath}`,
      sms: `${gateway.origin}${smsPath}`,
    }),
  );
  useClock({ now: () => runtimeClock.instant() });
  const functions = openFunctions(options.root, functionPlans);

  const bus = openBus({ rules: rulesOf(plan), clock, functions, report });
  const quiet = openQuiet(() => runtimeClock.journey);
  const scanner = openScanner({ store: objectStore, buckets: scannedBuckets(plan), bus, report });
  objects.serve(bucketsOf(plan), (object) => scanner.scan(object));
  const engine = disposer.add(
    await openEngine({
      directory: directory.path,
      port,
      clock,
      functions,
      queues,
      onStatusChange: (change) => {
        quiet.ended(change);
        bus.statusChanged(change);
      },
      dynamodb,
      durability: options.durability,
    }),
    (opened) => opened.close(),
  );
  await materialiseMachines(engine, await machinesOf(plan));

  const mappings = mappingsOf(plan);
  const streams = await startStreamMappings(
    options.streams === 'paused' ? [] : mappings.filter((mapping) => !isQueue(mapping)),
    { endpoint: dynamodb, tables, database, clock, functions, queues, report },
  );
  for (const stream of streams) disposer.add(stream, (opened) => opened.close());
  disposer.add(
    watchWrites(dynamodb, () => {
      quiet.written();
      streams.forEach((stream) => stream.nudge());
    }),
    (stop) => stop(),
  );
  parts.push(functions, engine, bus, objects, scanner, ...streams);
  const begin = async (): Promise<void> => {
    const { schedulesOf, startSchedules } = await import('./schedules/schedules.ts');
    const consumers = startQueueMappings(mappings.filter(isQueue), { queues, functions, report });
    for (const consumer of consumers) disposer.add(consumer, (opened) => opened.close());
    const expiry = disposer.add(startExpiry(tables, tablePlans, clock, report), (opened) => opened.close());
    const schedules = disposer.add(
      startSchedules({
        database,
        clock,
        plans: schedulesOf(plan),
        quiet,
        fire: fireOn({ engine, functions }),
        report,
      }),
      (opened) => opened.close(),
    );
    scanner.resume();
    parts.push(...consumers, expiry, schedules);
  };
  return { functions, queues, capture, bus, stepFunctions: engine.url, objects: objects.endpoint, begin };
};
