import type { Callbacks } from '../service/callbacks.ts';
import type { Executions } from '../service/executions.ts';
import type { House } from '../service/house.ts';
import type { Machines } from '../service/machines.ts';
import type { Input } from './input.ts';

export interface Services {
  readonly house: House;
  readonly machines: Machines;
  readonly executions: Executions;
  readonly callbacks: Callbacks;
}

/** One operation of the AWS API: its input as it came, its output as it goes; problems are thrown. */
export interface Operation {
  (services: Services, input: Input): Promise<Readonly<Record<string, unknown>>>;
}
