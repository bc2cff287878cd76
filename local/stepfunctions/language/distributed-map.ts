import type { State } from './machine.ts';
import type { Reader } from './reader.ts';
import type { Surroundings } from './kinds.ts';

export function readDistributed(
  _name: string,
  reader: Reader,
  _surroundings: Surroundings,
  _processor: Reader,
  _config: Reader | undefined,
): State | undefined {
  reader.diagnostics.schema('Distributed maps are not supported', reader.location);
  return undefined;
}
