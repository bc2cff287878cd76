import { setting } from '../platform/environment.ts';
import { ground } from '../platform/ground.ts';
import { Timeline } from '../timeline/store.ts';
import { recordStop, StatusChanged } from './record-stop.ts';

const { table } = ground();
const machines = setting('STATE_MACHINES');
const record = recordStop({
  table,
  timeline: new Timeline(table),
  machineOf: (arn) => arn.slice(machines.length),
});

/** Called by the event bus when an execution of a case stops, or goes on. */
export const handler = (event: unknown): Promise<void> => record(StatusChanged.parse(event).detail);
