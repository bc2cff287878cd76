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
