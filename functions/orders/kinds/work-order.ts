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
