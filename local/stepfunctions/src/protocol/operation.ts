import type { Activities } from '../service/activities.ts';
import type { Callbacks } from '../service/callbacks.ts';
import type { Executions } from '../service/executions.ts';
import type { House } from '../service/house.ts';
import type { Machines } from '../service/machines.ts';
import type { Children } from '../service/children.ts';
import type { MapRuns } from '../service/map-runs.ts';
import type { Redrives } from '../service/redrives.ts';
import type { Tags } from '../service/tags.ts';
import type { Input } from './input.ts';

export interface Services {
  readonly activities: Activities;
  readonly tags: Tags;
  readonly house: House;
  readonly machines: Machines;
  readonly executions: Executions;
  readonly callbacks: Callbacks;
  readonly children: Children;
  readonly mapRuns: MapRuns;
  readonly redrives: Redrives;
}

/** One operation of the AWS API: its input as it came, its output as it goes; problems are thrown. */
export interface Operation {
  /** @param signal aborts when the caller has gone. */
  (services: Services, input: Input, signal?: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
}
