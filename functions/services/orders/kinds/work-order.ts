import { moves } from './events.ts';

/** 工单: what one utility is asked to do in a joint installation (docs/domain.md, "Joint installation in practice"). */
export const workOrderStatuses = [
  'pending',
  'accepted',
  'surveyed',
  'planned',
  'contracted',
  'constructed',
  'inspected',
  'connected',
  'returned',
  'suspended',
  'rejected',
  'withdrawn',
] as const;

/** What a utility says besides the events all kinds know. */
export const workOrderEvents = [
  moves('surveyed'),
  moves('planned'),
  moves('contracted'),
  moves('constructed'),
  moves('inspected'),
  moves('connected'),
] as const;
