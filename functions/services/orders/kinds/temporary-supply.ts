import { moves } from './events.ts';

/** 临时用电、用水: what one utility supplies for a time, while somebody builds (docs/adr/0072). */
export const temporarySupplyStatuses = [
  'pending',
  'accepted',
  'supplied',
  'removed',
  'made-permanent',
  'returned',
  'suspended',
  'rejected',
  'withdrawn',
] as const;

/** What a utility says besides the events all kinds know. */
export const temporarySupplyEvents = [moves('supplied'), moves('removed'), moves('made-permanent')] as const;
