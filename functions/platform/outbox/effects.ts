import { DAY, type Instant } from '../../law/instant.ts';
import { expiresIn } from '../table/expiry.ts';
import { keyOf } from '../table/key.ts';
import { correlationId } from '../correlation.ts';
import { newId } from '../ids.ts';
import type { Table } from '../table/table.ts';
import type { Item, Key, Versioned, Write } from '../table/writes.ts';
import { outbox } from './limits.ts';
import { isTelling, recipientOf, type Effect } from './model.ts';

/** An effect on its way. One that was set aside stands in a list that operators see (`set-aside.ts`). */
export interface EffectItem extends Item, Versioned {
  readonly kind: 'effect';
  readonly id: string;
  readonly at: Instant;
  readonly effect: Effect;
  /** How often it was refused; what AWS could not take for reasons of its own does not count. */
  readonly attempts: number;
  readonly lastError?: string;
  /** Whose replay it is, where it is one. */
  readonly replayedBy?: string;
  /** Of the request or run that it follows from. */
  readonly correlationId?: string;
}

/** An effect that was carried out is of use to nobody after a week. */
const kept = 7 * DAY;

/** Of a recipient's effects the order matters, so they share its partition; every other is by itself. */
const effectKey = (id: string, effect: Effect): Key => {
  if (!isTelling(effect)) return { pk: keyOf('EFFECT', id), sk: 'EFFECT' };
  const { kind, id: recipient } = recipientOf(effect);
  return { pk: keyOf(outbox, kind, recipient), sk: id };
};

/**
 * The writes that make these effects follow from the transaction they are part of.
 * @param idOf where an effect's id must follow from something else's: `ef_` and a ULID, never twice
 */
export const effectWrites = (
  table: Table,
  effects: readonly Effect[],
  at: Instant,
  idOf: () => string = () => newId('ef', at),
  replayedBy?: string,
): Write[] => {
  const from = correlationId();
  return effects.map((effect) => {
    const id = idOf();
    return table.write.create({
      ...effectKey(id, effect),
      kind: 'effect',
      id,
      at,
      effect,
      attempts: 0,
      version: 1,
      expiresAt: expiresIn(kept),
      ...(replayedBy !== undefined && { replayedBy }),
      ...(from !== undefined && { correlationId: from }),
    } as EffectItem);
  });
};

/** An execution that begins with the transaction; its name makes a repeat harmless. */
export const startExecution = (
  table: Table,
  machine: string,
  name: string,
  input: Record<string, unknown>,
  at: Instant,
): Write[] => effectWrites(table, [{ effect: 'start-execution', machine, name, input }], at);

/** The answer to a task that waits. */
export const answerTask = (
  table: Table,
  token: string,
  output: Record<string, unknown>,
  at: Instant,
): Write[] => effectWrites(table, [{ effect: 'answer-task', token, output }], at);

/** The same event to each of these partners. */
export const tellPartners = (
  table: Table,
  partners: readonly string[],
  type: string,
  data: Record<string, unknown>,
  at: Instant,
): Write[] =>
  effectWrites(
    table,
    partners.map((partner) => ({ effect: 'tell-partner', partner, type, data })),
    at,
  );
