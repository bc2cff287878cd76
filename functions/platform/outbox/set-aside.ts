import type { Clock } from '../../law/clock.ts';
import { epochMs, type Instant } from '../../law/instant.ts';
import { correlated, correlationId } from '../correlation.ts';
import { errorName } from '../faults.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import { listOf, placed } from '../table/indexes.ts';
import { Store, type Page, type Table } from '../table/table.ts';
import { present } from '../table/condition.ts';
import type { Key, Write } from '../table/writes.ts';
import { effectWrites, type EffectItem } from './effects.ts';
import { longestWait, refusalLimit, setAsideStates, type SetAsideState } from './limits.ts';

const lists: Readonly<Record<SetAsideState, string>> = { dead: 'DEAD-EFFECTS', waiting: 'WAITING-EFFECTS' };

/** The writes by which operators are told of an effect that is tried no more. */
export type TellDead = (item: EffectItem, at: Instant) => Promise<readonly Write[]>;

/** Effects that could not be carried out: where operators see them, and the others go on. */
export class SetAside extends Store {
  readonly #clock: Clock;
  readonly #tellDead: TellDead;
  constructor({ table, clock }: { readonly table: Table; readonly clock: Clock }, tellDead: TellDead) {
    super(table);
    this.#clock = clock;
    this.#tellDead = tellDead;
  }

  /**
   * Counts a refusal. At the limit the effect is dead.
   * @returns whether it is: if not, it is to be tried again.
   */
  async refused(key: Key, error: unknown): Promise<boolean> {
    const item = await this.table.get<EffectItem>(key);
    // Another run has carried it out or replayed it, and it is gone: nothing is left to try.
    if (!item) return true;
    const attempts = item.attempts + 1;
    const dead = attempts >= refusalLimit;
    await this.#mark({ ...item, attempts }, error, dead ? 'dead' : undefined);
    return dead;
  }

  /** What no version of this code can read is dead at once: trying again makes it no clearer. */
  async unreadable(key: Key, error: unknown): Promise<void> {
    const item = await this.table.get<EffectItem>(key);
    if (item) await this.#mark({ ...item, id: item.id ?? key.pk, attempts: 1 }, error, 'dead');
  }

  /** AWS could not take it. The message that brings it again is sent before, so that no mark stands without one. */
  async waits(key: Key, error: unknown): Promise<void> {
    const item = await this.table.get<EffectItem>(key);
    if (item) await this.#mark(item, error, 'waiting');
  }

  /** Another try of one that waits has failed as before. @returns whether it is dead now, of old age. */
  async stillWaiting(item: EffectItem, error: unknown, now: Instant): Promise<boolean> {
    if (epochMs(now) - epochMs(item.at) < longestWait) return false;
    await this.#mark(item, error, 'dead');
    return true;
  }

  /** It was carried out after all, and leaves the list. */
  async settled(item: EffectItem): Promise<void> {
    await this.table.transact([this.table.write.remove(item, present('pk'))]);
  }

  get(key: Key): Promise<EffectItem | undefined> {
    return this.table.get<EffectItem>(key);
  }

  isDead({ listKey }: EffectItem): boolean {
    return listKey === listOf(lists.dead).key;
  }

  list(
    state: SetAsideState,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<EffectItem>> {
    return this.table.query<EffectItem>({ ...listOf(lists[state]), limit, cursor });
  }

  async find(id: string): Promise<EffectItem | undefined> {
    for (const state of setAsideStates) {
      const { items } = await this.table.query<EffectItem>({
        ...listOf(lists[state]),
        prefix: id,
        limit: 1,
      });
      if (items[0]?.id === id) return items[0];
    }
    return undefined;
  }

  /**
   * A new effect takes the place of one that was set aside: the stream carries out what is new. It follows from what the
   * first one did; who replayed it is said beside it.
   * @param by who asks for it
   */
  replay(item: EffectItem, by: string, now: Instant): Write[] {
    return [
      this.table.write.remove(item, present('pk')),
      ...correlated(item.correlationId ?? correlationId(), () =>
        effectWrites(this.table, [item.effect], now, undefined, by),
      ),
    ];
  }

  /** @throws Error when somebody else wrote it meanwhile: it is looked at again when it comes again. */
  async #mark(item: EffectItem, error: unknown, state: SetAsideState | undefined): Promise<void> {
    const { expiresAt, listKey: _, listSort: __, ...rest } = item;
    const next: EffectItem = {
      ...rest,
      lastError: errorName(error),
      ...(state === undefined
        ? expiresAt !== undefined && { expiresAt }
        : placed({ list: lists[state], sort: item.id })),
    };
    const told = state === 'dead' ? await this.#tellDead(item, this.#clock.now()) : [];
    const written = await this.table.transact([this.table.write.replace(next), ...told]);
    if (!written.ok) throw error;
    if (state === undefined) return;
    const { id: effectId, attempts } = item;
    if (state === 'dead') log.error('effect.dead', { effectId, attempts }, error);
    else log.warn('effect.waiting', { effectId, reason: errorName(error) });
    count(state === 'dead' ? { EffectsDead: 1 } : { EffectsWaiting: 1 });
  }
}
