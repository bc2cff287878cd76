import { startEngine, TravellingClock } from '../src/index.ts';

/** Tries to start on a directory that is in use, and reports how that went. */
try {
  const engine = await startEngine({
    ...{ dataDir: String(process.argv[2]), port: 0, clock: new TravellingClock() },
    invoke: async () => ({ payload: null }),
  });
  await engine.close();
  process.send?.('started');
} catch (error) {
  process.send?.(error instanceof Error ? error.name : String(error));
}
