import { Store, type Page } from '../table/table.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import { deadEffects, effectKey, type EffectItem } from './effects.ts';

/** Attempts after which an effect is set aside for an operator. */
export const attemptLimit = 5;

/** Effects that could not be carried out: counted while they are tried again, then in the operators' list. */
export class DeadEffects extends Store {
  /**
   * Records a failure. Below the limit it throws, so that the stream brings the effect again; at the limit the effect
   * is dead and the stream goes on.
   */
  async failed(id: string, error: unknown): Promise<void> {
    const item = await this.table.get<EffectItem>(effectKey(id));
    if (!item) throw error;
    const attempts = item.attempts + 1;
    const dead = attempts >= attemptLimit;
    const { expiresAt, ...rest } = item;
    const counted = { ...rest, attempts, lastError: error instanceof Error ? error.name : 'unknown' };
    const written = await this.table.transact([
      this.table.write.replace(
        dead
          ? { ...counted, listKey: deadEffects, listSort: id }
          : { ...counted, ...(expiresAt !== undefined && { expiresAt }) },
      ),
    ]);
    if (!dead || !written.ok) throw error;
    log.error('effect.dead', { effectId: id, effect: item.effect.effect, attempts }, error);
    count({ EffectsDead: 1 });
  }

  list(limit: number, cursor: string | undefined): Promise<Page<EffectItem>> {
    return this.table.query<EffectItem>({ index: 'byList', key: deadEffects, limit, cursor });
  }

  async find(id: string): Promise<EffectItem | undefined> {
    const item = await this.table.get<EffectItem>(effectKey(id));
    return item?.listKey === deadEffects ? item : undefined;
  }
}
