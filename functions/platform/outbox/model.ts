import * as z from 'zod';

/**
 * What follows from a transaction, written in it and carried out from the stream (docs/adr/0002): so it happens
 * if and only if the transaction did. Carrying one out twice must be harmless.
 */
export const Effect = z.discriminatedUnion('effect', [
  /** Starts an execution; its name makes a repeat harmless. */
  z.strictObject({
    effect: z.literal('start-execution'),
    machine: z.string(),
    name: z.string().max(80),
    input: z.record(z.string(), z.unknown()),
  }),
  /** Answers a waiting task; a token that is already answered or gone is no failure. */
  z.strictObject({
    effect: z.literal('answer-task'),
    token: z.string(),
    output: z.record(z.string(), z.unknown()),
  }),
  /** Puts an event into a partner's feed and sends it as a signed webhook. */
  z.strictObject({
    effect: z.literal('tell-partner'),
    partner: z.string(),
    type: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
  /** The same for an enterprise that has an endpoint of its own. */
  z.strictObject({
    effect: z.literal('tell-enterprise'),
    uscc: z.string(),
    type: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
]);
export type Effect = z.infer<typeof Effect>;

export type EffectOf<K extends Effect['effect']> = Extract<Effect, { effect: K }>;
