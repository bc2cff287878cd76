import type { Instant } from './instant.ts';

/** The only source of the present moment. Rules are given a moment; handlers ask the clock they were bound to. */
export interface Clock {
  now(): Instant;
}
