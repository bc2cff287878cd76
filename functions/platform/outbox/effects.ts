import { DAY, type Instant } from '../../law/instant.ts';
import { expiresIn } from '../table/expiry.ts';
import { newId } from '../ids.ts';
import type { Table } from '../table/table.ts';
import type { Item, Versioned, Write } from '../table/writes.ts';
import type { Effect } from './model.ts';

/** An effect on its way. `dead` ones stand in the list operators see, until they are carried out after all. */
export interface EffectItem extends Item, Versioned {
  readonly kind: 'effect';
  readonly id: string;
  readonly at: Instant;
  readonly effect: Effect;
  readonly attempts: number;
  readonly lastError?: string;
}

/** An effect that was carried out is of use to nobody after a week. */
const kept = 7 * DAY;

export const effectKey = (id: string) => ({ pk: `EFFECT#${id}`, sk: 'EFFECT' });
export const deadEffects = 'DEAD-EFFECTS';

/**
 * The writes that make these effects follow from the transaction they are part of.
 * @param idOf where an effect's id must follow from something else's: `ef_` and a ULID, never twice
 */
export const effectWrites = (
  table: Table,
  effects: readonly Effect[],
  at: Instant,
  idOf: () => string = () => newId('ef', at),
): Write[] =>
  effects.map((effect) => {
    const id = idOf();
    return table.write.create({
      ...effectKey(id),
      kind: 'effect',
      id,
      at,
      effect,
      attempts: 0,
      version: 1,
      expiresAt: expiresIn(kept),
    } as EffectItem);
  });

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
