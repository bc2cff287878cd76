import * as z from 'zod';

const data = z.record(z.string(), z.unknown());
/** Said in the sandbox: in a feed of its own, and counted nowhere (docs/adr/0036). */
const sandbox = z.literal(true).optional();

/** What tells somebody. It lies in its recipient's partition, so that the stream keeps their order (docs/adr/0026). */
export const Telling = z.discriminatedUnion('effect', [
  /** Puts an event into a partner's feed and sends it as a signed webhook. */
  z.strictObject({ effect: z.literal('tell-partner'), partner: z.string(), type: z.string(), data, sandbox }),
  /** The same for an enterprise that has an endpoint of its own. */
  z.strictObject({ effect: z.literal('tell-enterprise'), uscc: z.string(), type: z.string(), data }),
]);
export type Telling = z.infer<typeof Telling>;

/** What is done to an execution; each is by itself, in no order. */
export const Act = z.discriminatedUnion('effect', [
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
]);
export type Act = z.infer<typeof Act>;

/**
 * What follows from a transaction, written in it and carried out from the stream (docs/adr/0002): so it happens
 * if and only if the transaction did. Carrying one out twice must be harmless.
 */
export const Effect = z.union([Act, Telling]);
export type Effect = z.infer<typeof Effect>;

export type EffectOf<K extends Effect['effect']> = Extract<Effect, { effect: K }>;

export const isTelling = (effect: Effect): effect is Telling =>
  effect.effect === 'tell-partner' || effect.effect === 'tell-enterprise';

/** Whom a telling is for: what its partition is named by. */
export const recipientOf = (telling: Telling) =>
  telling.effect === 'tell-partner'
    ? ({ kind: 'partner', id: telling.partner } as const)
    : ({ kind: 'enterprise', id: telling.uscc } as const);
