import type { EntitlementDependencies } from '../dependencies.ts';

/** What rounds of scoring work with. */
export type ScoringDependencies = Pick<
  EntitlementDependencies,
  | 'table'
  | 'clock'
  | 'calendars'
  | 'scoring'
  | 'store'
  | 'timeline'
  | 'teller'
  | 'post'
  | 'funds'
  | 'policies'
  | 'records'
>;
