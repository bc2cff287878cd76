import { EngineCore } from '../src/engine.ts';
import { TravellingClock } from '../src/clock.ts';
import { OPERATIONS } from '../src/operations/index.ts';

/**
 * An engine in a process of its own that can be killed: it loads, says so, and opens its directory when told to.
 * Functions run in the parent, asked for over the process's channel; so are the API's operations.
 */
interface Message {
  readonly id: number;
  readonly operation?: string;
  readonly input?: Record<string, unknown>;
  readonly payload?: unknown;
}

const pending = new Map<number, (payload: unknown) => void>();
let asked = 0;
let core: EngineCore | undefined;

async function serve({ id, operation = '', input = {} }: Message): Promise<void> {
  const run = OPERATIONS[operation];
  if (!core || !run) return;
  try {
    process.send?.({ id, output: await run(core.services, input) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.name : String(error) });
  }
}

process.on('message', (message: Message | 'go') => {
  if (message === 'go') {
    core = new EngineCore({
      ...{ dataDir: String(process.argv[2]), port: 0, clock: new TravellingClock(), seed: 1 },
      invoke: (name, payload) =>
        new Promise((resolve) => {
          const call = ++asked;
          pending.set(call, (answer) => resolve({ payload: answer }));
          process.send?.({ invoke: call, name, payload });
        }),
    });
    const underWay = core.services.house.store.executions.interrupted().length;
    core.resume();
    process.send?.({ up: underWay });
  } else if (message.operation !== undefined) void serve(message);
  else pending.get(message.id)?.(message.payload);
});
process.send?.('loaded');
