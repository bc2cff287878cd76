import type { EffectOf } from '../../platform/outbox/model.ts';
import type { Recipient } from './model.ts';

/**
 * The execution that sends the next page of what an endpoint missed. Its name is the version of the endpoint's trouble, so
 * that a second start is harmless, and each page has one of its own: no execution grows with what was missed.
 */
export const catchUpOf = (recipient: Recipient, version: number): EffectOf<'start-execution'> => ({
  effect: 'start-execution',
  machine: 'webhook-catch-up',
  name: ['catch-up', recipient.id, recipient.endpoint, version].filter((one) => one !== undefined).join('-'),
  input: { recipient, version },
});
