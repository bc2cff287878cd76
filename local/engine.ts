import { type Functions } from './functions/runtime.ts';
import { type Part } from './settling.ts';
import { type Clock } from './stepfunctions/clock.ts';

export interface EngineOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly dynamodbEndpoint: string;
}

export interface RunningEngine extends Part {
  readonly url: string;
  close(): Promise<void>;
}

/** The engine as this runtime uses it: its functions are the ones of the template. */
export const openEngine = async (options: EngineOptions): Promise<RunningEngine> => {
  const path = './stepfunctions/index.ts';
  const { startEngine } = (await import(path)) as {
    startEngine(options: object): Promise<RunningEngine>;
  };
  return startEngine({
    dataDir: options.dataDir,
    port: options.port,
    clock: options.clock,
    dynamodbEndpoint: options.dynamodbEndpoint,
    invoke: (arn: string, payload: unknown) => options.functions.invoke(arn, payload),
  });
};
