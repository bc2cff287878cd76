import type { Clock } from '../clock.ts';
import type { World } from '../execution/world.ts';
import type { Integrations } from '../integrations/integration.ts';
import type { Conductor } from '../scheduler/conductor.ts';
import type { Flights } from '../scheduler/flights.ts';
import type { Residents } from '../scheduler/residents.ts';
import type { Tokens } from '../scheduler/tokens.ts';
import type { ExecutionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './arns.ts';

/** What the services share. */
export interface House {
  readonly clock: Clock;
  readonly place: Place;
  readonly store: Store;
  readonly conductor: Conductor;
  readonly residents: Residents;
  readonly flights: Flights;
  readonly tokens: Tokens;
  readonly integrations: Integrations;
  readonly world: World;
  /** An execution began, was redriven or ended: told once it is durable. */
  statusChanged(record: ExecutionRecord): void;
}
