import type { EffectOf } from '../../platform/outbox/model.ts';
import type { DeliveryHead } from './model.ts';

/** The execution that carries out a round of a delivery: its name makes a second start harmless. */
export const executionOf = ({ id, round }: DeliveryHead): EffectOf<'start-execution'> => ({
  effect: 'start-execution',
  machine: 'webhook-delivery',
  name: round === 1 ? id : `${id}-${round}`,
  input: { deliveryId: id, round },
});
